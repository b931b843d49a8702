package io.rapporteur.ingest.text.html;

import io.rapporteur.ingest.text.form.Ordinals;
import org.jsoup.nodes.Element;

/** The running number of a list: digits and capitals with a point, letters, roman numbers and what stands below numbers in brackets. */
final class HtmlListCount {

    private final String format;
    private final String before;
    private final String after;
    private int next;

    private HtmlListCount(String format, String before, String after, int next) {
        this.format = format;
        this.before = before;
        this.after = after;
        this.next = next;
    }

    static HtmlListCount of(Element list) {
        String style = HtmlText.style(list);
        if (style.contains("list-style:none") || style.contains("list-style-type:none")) {
            return new HtmlListCount("none", "", "", 1);
        }
        if (list.normalName().equals("ul")) {
            return new HtmlListCount("bullet", "", "", 1);
        }
        String type = list.attr("type") + style;
        int start = number(list.attr("start"), 1);
        if (type.startsWith("a") || style.contains("lower-alpha") || style.contains("lower-latin")) {
            return new HtmlListCount("lowerLetter", "(", ")", start);
        }
        if (type.startsWith("i") || style.contains("lower-roman")) {
            return new HtmlListCount("lowerRoman", "(", ")", start);
        }
        if (type.startsWith("A") || style.contains("upper-alpha")) {
            return new HtmlListCount("upperLetter", "", ".", start);
        }
        if (type.startsWith("I") || style.contains("upper-roman")) {
            return new HtmlListCount("upperRoman", "", ".", start);
        }
        return isWithinNumbers(list)
                ? new HtmlListCount("decimal", "(", ")", start)
                : new HtmlListCount("decimal", "", ".", start);
    }

    /** Numbers below a number are set in brackets, as letters are: the points belong to the paragraphs. */
    private static boolean isWithinNumbers(Element list) {
        Element around = list.parent();
        while (around != null && !around.normalName().equals("ol")) {
            around = around.normalName().equals("td") ? null : around.parent();
        }
        return around != null;
    }

    String next(Element item) {
        if (format.equals("none")) {
            return "";
        }
        if (format.equals("bullet")) {
            return "•";
        }
        next = number(item.attr("value"), next);
        return before + Ordinals.of(next++, format) + after;
    }

    private static int number(String digits, int otherwise) {
        boolean plain =
                !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Integer.parseInt(digits) : otherwise;
    }
}
