package io.rapporteur.ingest.text.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OcrPageTest {

    private static final String PAGE =
            "<div class='ocr_page' title='image \"\"; bbox 0 0 2480 3508; ppageno 0'>%s</div>";

    @Test
    void readsWordsBaselinesAndSizes() {
        OcrPage page = page(line(
                "bbox 100 200 600 250; baseline 0 -10; x_size 42",
                word("Urges", 100, 300, 95),
                word("them", 320, 600, 91)));

        assertThat(page.width()).isEqualTo(2480);
        OcrPage.Line line = page.lines().get(0);
        assertThat(line.baseline()).isEqualTo(240);
        assertThat(line.size()).isEqualTo(42);
        assertThat(line.words()).extracting(OcrPage.Word::text).containsExactly("Urges", "them");
    }

    @Test
    void evensSizesThatDifferWithTheLettersOfALine() {
        String title = "bbox 0 0 600 50; baseline 0 0; x_size ";
        OcrPage page = page(line(title + 40, word("a", 0, 9, 90))
                + line(title + 44, word("b", 0, 9, 90))
                + line(title + 80, word("c", 0, 9, 90)));

        assertThat(page.lines()).extracting(OcrPage.Line::size).containsExactly(44f, 44f, 80f);
    }

    @Test
    void leavesOutLinesOfWhichTesseractIsNotSure() {
        OcrPage page = page(line("bbox 0 0 600 50; baseline 0 0; x_size 40", word("%;", 0, 30, 12)));

        assertThat(page.lines()).isEmpty();
    }

    @Test
    void isEmptyForAnAnswerThatIsNone() {
        assertThat(OcrPage.of("no pages")).isEmpty();
        assertThat(page("<span class='ocr_line' title='bbox x'><span class='ocrx_word'>a</span></span>")
                        .lines())
                .isEmpty();
    }

    private static OcrPage page(String lines) {
        return OcrPage.of(PAGE.formatted(lines)).get(0);
    }

    private static String line(String title, String... words) {
        return "<span class='ocr_line' title='" + title + "'>" + String.join("", words) + "</span>";
    }

    private static String word(String text, int left, int right, int confidence) {
        return "<span class='ocrx_word' title='bbox " + left + " 200 " + right + " 240; x_wconf " + confidence + "'>"
                + text + "</span>";
    }
}
