package io.rapporteur.ingest.text;

import io.rapporteur.ingest.text.form.TextForm;
import io.rapporteur.ingest.text.pdf.PdfFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a sample as a pdf: justified by hand to one column, notes and page numbers at the foot of each page. */
final class SamplePdf {

    private static final float LEFT = 90;
    private static final float WIDTH = 400;
    private static final float TOP = 70;
    private static final float FOOT = 770;
    private static final float LINE = PdfFile.SIZE * 1.2f;
    private static final float GAP = PdfFile.SIZE * 0.8f;
    private static final float INDENT = 24;

    private final SampleText sample;
    private final PdfFile pdf;
    private final List<Integer> called = new ArrayList<>();
    private final int linesOnAPage;
    private float down = TOP;
    private int page = 1;

    private SamplePdf(SampleText sample, int linesOnAPage) throws IOException {
        this.sample = sample;
        this.linesOnAPage = linesOnAPage;
        this.pdf = new PdfFile();
    }

    /** The pdf, with a new page after so many lines of text. */
    static byte[] of(SampleText sample, int linesOnAPage) throws IOException {
        SamplePdf writer = new SamplePdf(sample, linesOnAPage);
        for (String paragraph : sample.paragraphs()) {
            writer.paragraph(paragraph);
        }
        writer.foot();
        return writer.pdf.bytes();
    }

    private void paragraph(String paragraph) throws IOException {
        float left = LEFT + (paragraph.length() - paragraph.stripLeading().length()) / 4f * INDENT;
        float x = left + (isIndented(paragraph) ? INDENT : 0);
        line();
        for (SampleText.Stretch stretch : SampleText.stretches(paragraph.strip())) {
            if (stretch.call() > 0) {
                x = pdf.at(x, down).raised(stretch.text()).x();
                called.add(stretch.call());
                continue;
            }
            for (String word : words(stretch.text())) {
                x = word(x, left, word, stretch.italic());
            }
        }
        down += LINE + GAP;
    }

    private float word(float x, float left, String word, boolean italic) throws IOException {
        float at = x;
        if (x + PdfFile.width(word, italic) > LEFT + WIDTH) {
            down += LINE;
            line();
            at = left;
        }
        return (italic ? pdf.at(at, down).italic(word) : pdf.at(at, down).write(word)).x();
    }

    /** Words with the space behind them. */
    private static List<String> words(String text) {
        return List.of(text.split("(?<= )", -1));
    }

    private static boolean isIndented(String paragraph) {
        return paragraph.startsWith("*") || Character.isDigit(paragraph.charAt(0));
    }

    /** Goes to the next page when this one is full. */
    private void line() throws IOException {
        if (down > TOP + linesOnAPage * LINE) {
            foot();
            pdf.nextPage();
            page++;
            pdf.at(LEFT, 40).small(sample.symbol());
            down = TOP;
        }
    }

    private void foot() throws IOException {
        float at = FOOT - called.size() * LINE;
        if (!called.isEmpty()) {
            pdf.at(LEFT, at - LINE).small(TextForm.RULE);
        }
        for (int number : called) {
            pdf.at(LEFT + 12, at).raised(String.valueOf(number)).small(" ");
            for (SampleText.Stretch stretch : SampleText.stretches(sample.note(number))) {
                if (stretch.italic()) {
                    pdf.smallItalic(stretch.text());
                } else {
                    pdf.small(stretch.text());
                }
            }
            at += LINE;
        }
        pdf.at(LEFT + WIDTH - 20, FOOT + 2 * LINE).small("Page " + page);
        called.clear();
    }
}
