package io.rapporteur.ingest.text.html;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a page is there to its end. Many a page never closes what it opened, and is whole; one that ends within markup is cut
 * off, and so is one that leaves open both itself and a block of its text. jsoup, as browsers do, closes whatever is open.
 */
public final class HtmlEnd {

    /** Blocks whose end tag nobody may leave out. */
    private static final Set<String> BLOCKS = Set.of(
            "div",
            "table",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "nav",
            "aside",
            "figure",
            "form",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "dl");

    /** Elements within which markup is text until their own end tag. */
    private static final Set<String> RAW = Set.of("script", "style", "title", "textarea", "xmp", "iframe", "noembed");

    private static final Pattern HALF_REFERENCE = Pattern.compile("&(#|#[xX]?[0-9a-fA-F]{1,6}|[A-Za-z]{1,8})$");
    private static final String WARNING = ": the end of the page may be missing";

    private final String page;
    private final Deque<Open> open = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private boolean begun;
    private boolean ended;

    private HtmlEnd(String page) {
        this.page = page;
    }

    /** A block that has begun. */
    private record Open(String name, int at) {}

    /**
     * Returns what is doubtful about a page that is not plainly cut off.
     *
     * @throws Rejection {@code BROKEN} where the page ends within markup, or within a block and without its own end
     */
    public static List<String> require(String page) throws Rejection {
        var end = new HtmlEnd(page);
        end.readAll();
        return end.judge();
    }

    private List<String> judge() throws Rejection {
        boolean unfinished = begun && !ended;
        if (unfinished
                && HALF_REFERENCE
                        .matcher(page.substring(Math.max(0, page.length() - 12)))
                        .find()) {
            throw Rejection.cutOff("the page ends within a character reference, and </body> is missing");
        }
        Open block = open.peek();
        if (unfinished && block != null) {
            throw Rejection.cutOff("the page ends within the " + block.name() + " of line " + line(block.at()) + "; </"
                    + block.name() + "> and </body> are missing");
        }
        if (unfinished) {
            return List.of("neither body nor html is closed" + WARNING);
        }
        return !begun && block != null
                ? List.of("the " + block.name() + " of line " + line(block.at()) + " is never closed" + WARNING)
                : List.of();
    }

    private void readAll() throws Rejection {
        int at = page.indexOf('<');
        while (at >= 0 && at + 1 < page.length()) {
            at = page.indexOf('<', readFrom(at));
        }
        if (at >= 0 && begun && !ended) {
            throw Rejection.cutOff("the page ends with the beginning of a tag, and </body> is missing");
        }
    }

    /** Reads what begins with the {@code <} at a place and returns the place behind it. */
    private int readFrom(int at) throws Rejection {
        char next = page.charAt(at + 1);
        if (page.startsWith("<!--", at)) {
            return behind("-->", at + 2, at, "a comment");
        }
        if (next == '!' || next == '?') {
            return behind(">", at, at, "a declaration");
        }
        boolean closing = next == '/';
        int name = closing ? at + 2 : at + 1;
        return name < page.length() && isLetter(page.charAt(name)) ? readTag(at, name, closing) : at + 1;
    }

    private int behind(String mark, int from, int begin, String what) throws Rejection {
        int at = page.indexOf(mark, from);
        if (at < 0) {
            throw within(what, begin);
        }
        return at + mark.length();
    }

    private int readTag(int begin, int nameAt, boolean closing) throws Rejection {
        int to = nameAt;
        while (to < page.length() && !isSpace(page.charAt(to)) && "/>".indexOf(page.charAt(to)) < 0) {
            to++;
        }
        String name = page.substring(nameAt, to).toLowerCase(Locale.ROOT);
        int end = endOfTag(begin, to);
        if (closing) {
            close(name);
        } else if (RAW.contains(name)) {
            return endOfRaw(begin, end, name);
        } else if (page.charAt(end - 1) != '/') {
            open(name, begin);
        }
        return end + 1;
    }

    /** The place of the {@code >} that ends a tag; one in a quoted value does not. */
    private int endOfTag(int begin, int from) throws Rejection {
        char before = ' ';
        for (int at = from; at < page.length(); at++) {
            char c = page.charAt(at);
            if (c == '>') {
                return at;
            }
            if ((c == '"' || c == '\'') && before == '=') {
                at = page.indexOf(c, at + 1);
                if (at < 0) {
                    throw within("a tag", begin);
                }
            }
            before = isSpace(c) ? before : c;
        }
        throw within("a tag", begin);
    }

    private int endOfRaw(int begin, int from, String name) throws Rejection {
        for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
            if (page.regionMatches(true, at + 2, name, 0, name.length())) {
                return at;
            }
        }
        throw within("the " + name, begin);
    }

    private void open(String name, int at) {
        begun |= name.equals("html") || name.equals("body");
        if (BLOCKS.contains(name)) {
            open.push(new Open(name, at));
            counts.merge(name, 1, Integer::sum);
        }
    }

    /** A block ends with all that was opened within it. */
    private void close(String name) {
        ended |= name.equals("html") || name.equals("body");
        while (counts.getOrDefault(name, 0) > 0) {
            Open closed = open.pop();
            counts.merge(closed.name(), -1, Integer::sum);
            if (closed.name().equals(name)) {
                return;
            }
        }
    }

    private Rejection within(String what, int begin) {
        return Rejection.cutOff("the page ends within " + what + " that begins in line " + line(begin));
    }

    private long line(int at) {
        return 1 + page.chars().limit(at).filter(c -> c == '\n').count();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }
}
