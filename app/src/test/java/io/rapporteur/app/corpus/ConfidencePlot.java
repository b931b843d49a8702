package io.rapporteur.app.corpus;

import io.rapporteur.app.corpus.RuleCounts.Count;
import java.util.Locale;
import java.util.Map;

/**
 * What share of the citations of each confidence was right, as a picture: on the line where a confidence means what it says, above
 * it where it says too little.
 *
 * @param byConfidence how many were right of those said with each confidence
 */
record ConfidencePlot(Map<Double, Count> byConfidence) {

    private static final int SIZE = 420;
    private static final int MARGIN = 56;
    private static final double LEAST = 0.5;

    String svg() {
        var svg = new StringBuilder();
        line(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                SIZE,
                SIZE);
        line(svg, "<title>Share of right citations by confidence</title>");
        line(svg, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", SIZE, SIZE);
        for (int tenth = 5; tenth <= 10; tenth++) {
            double at = tenth / 10.0;
            line(
                    svg,
                    "<path d=\"M%.1f %.1f V%.1f M%.1f %.1f H%.1f\" stroke=\"#dddddd\"/>",
                    x(at),
                    y(LEAST),
                    y(1),
                    x(LEAST),
                    y(at),
                    x(1));
            line(svg, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>", x(at), y(LEAST) + 18, at);
            line(svg, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>", x(LEAST) - 8, y(at) + 4, at);
        }
        line(
                svg,
                "<path d=\"M%.1f %.1f L%.1f %.1f\" stroke=\"#888888\" stroke-dasharray=\"4 4\"/>",
                x(LEAST),
                y(LEAST),
                x(1),
                y(1));
        byConfidence.forEach((confidence, count) -> point(svg, confidence, count));
        line(svg, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">confidence</text>", x(0.75), SIZE - 12);
        line(
                svg,
                "<text transform=\"translate(16 %.1f) rotate(-90)\" text-anchor=\"middle\">right, of those labelled</text>",
                y(0.75));
        line(svg, "</svg>");
        return svg.toString();
    }

    private static void point(StringBuilder svg, double confidence, Count count) {
        double share = (double) count.right() / count.cited();
        double radius = 2 + Math.log10(count.cited()) * 3;
        line(
                svg,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f6feb\" fill-opacity=\"0.7\"><title>%.2f: %d of %d</title></circle>",
                x(confidence),
                y(share),
                radius,
                confidence,
                count.right(),
                count.cited());
    }

    private static double x(double share) {
        return MARGIN + (share - LEAST) / (1 - LEAST) * (SIZE - 2 * MARGIN);
    }

    private static double y(double share) {
        return SIZE - x(share);
    }

    private static void line(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
