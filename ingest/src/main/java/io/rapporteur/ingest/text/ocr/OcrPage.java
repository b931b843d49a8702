package io.rapporteur.ingest.text.ocr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What was recognised on a page; lengths in pixels, from its upper left corner.
 *
 * @param width of the page
 */
public record OcrPage(float width, float height, List<Line> lines) {

    /** Lines of whose words Tesseract is less sure than this on average are specks and pictures, of 100. */
    private static final int MIN_CONFIDENCE = 30;

    /** A line is of the usual size when it differs by less than this share: what is seen of its letters differs with the words. */
    private static final float SAME_SIZE = 0.2f;

    /** Words on one baseline. */
    public record Line(float baseline, float size, List<Word> words) {}

    /** A word in its box. */
    public record Word(String text, float left, float right, float bottom) {}

    /** The pages of an answer of Tesseract in its format hOCR. */
    static List<OcrPage> of(String hocr) {
        List<OcrPage> pages = new ArrayList<>();
        for (Element page : Jsoup.parse(hocr).select(".ocr_page")) {
            List<Line> lines = new ArrayList<>();
            for (Element line : page.select(".ocr_line, .ocr_header, .ocr_caption, .ocr_textfloat")) {
                addLine(line, lines);
            }
            float[] box = numbers(page, "bbox", 4);
            pages.add(new OcrPage(box[2], box[3], evened(lines)));
        }
        return List.copyOf(pages);
    }

    private static void addLine(Element line, List<Line> lines) {
        List<Word> words = new ArrayList<>();
        float confidence = 0;
        for (Element word : line.select(".ocrx_word")) {
            float[] box = numbers(word, "bbox", 4);
            String text = word.text().strip();
            if (!text.isEmpty() && box[2] > box[0]) {
                words.add(new Word(text, box[0], box[2], box[3]));
                confidence += numbers(word, "x_wconf", 1)[0];
            }
        }
        float size = numbers(line, "x_size", 1)[0];
        if (!words.isEmpty() && size > 0 && confidence / words.size() >= MIN_CONFIDENCE) {
            // The baseline is told from the lower left corner: its slope, and how far it lies below.
            float baseline = numbers(line, "bbox", 4)[3] + numbers(line, "baseline", 2)[1];
            lines.add(new Line(baseline, size, List.copyOf(words)));
        }
    }

    private static List<Line> evened(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        double[] sizes = lines.stream().mapToDouble(Line::size).sorted().toArray();
        float usual = (float) sizes[sizes.length / 2];
        return lines.stream()
                .map(line -> Math.abs(line.size() - usual) < usual * SAME_SIZE
                        ? new Line(line.baseline(), usual, line.words())
                        : line)
                .toList();
    }

    /** The numbers of a property of the title, zeros where it is not there: {@code bbox 0 0 100 20; x_wconf 95}. */
    private static float[] numbers(Element element, String property, int count) {
        Map<String, String[]> properties = new HashMap<>();
        for (String said : element.attr("title").split(";", -1)) {
            String[] words = said.strip().split("\\s+", -1);
            properties.put(words[0], words);
        }
        String[] words = properties.getOrDefault(property, new String[0]);
        float[] numbers = new float[count];
        for (int i = 0; i < count && i + 1 < words.length; i++) {
            numbers[i] = number(words[i + 1]);
        }
        return numbers;
    }

    private static float number(String word) {
        try {
            return Float.parseFloat(word);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
