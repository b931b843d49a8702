package io.rapporteur.ingest.text.xml;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where XML ends, told by its tags alone: for files that are not well-formed, and for those still being copied. */
public final class XmlEnd {

    // Comments, CDATA and instructions are skipped; possessive, so that none is gone through twice.
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(?:-->|\\z)|<!\\[CDATA\\[.*?(?:]]>|\\z)|<[?!][^>]*+>?|<(/?)([^\\s/<>]++)[^<>]*?(/?)(>|\\z|(?=<))",
            Pattern.DOTALL);

    private final Map<String, Integer> open = new HashMap<>();
    private String root = "";
    private boolean rootClosed;
    private boolean halfTag;

    private XmlEnd(String xml) {
        Matcher tag = TAG.matcher(xml);
        while (tag.find()) {
            String name = tag.group(2);
            if (name != null) {
                halfTag = !tag.group(4).equals(">");
                take(name, !tag.group(1).isEmpty(), !tag.group(3).isEmpty() && !halfTag);
            }
        }
    }

    public static XmlEnd of(byte[] bytes) {
        // Names and brackets are the same in all encodings of one byte and, without the NULs, in UTF-16.
        return new XmlEnd(new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", ""));
    }

    private void take(String name, boolean closing, boolean empty) {
        if (root.isEmpty() && !closing) {
            root = name;
        }
        if (closing) {
            open.merge(name, -1, Integer::sum);
            rootClosed |= name.equals(root);
        } else if (!empty) {
            open.merge(name, 1, Integer::sum);
        } else {
            rootClosed |= name.equals(root) && open.isEmpty();
        }
    }

    /** Says which names are not closed as often as opened, in whatever order: something between may be missing. */
    public List<String> doubts() {
        String uneven = open.entrySet().stream()
                .filter(element -> element.getValue() != 0)
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        return uneven.isEmpty()
                ? List.of()
                : List.of("the XML is not well-formed, and not closed as often as opened are " + uneven
                        + ": a piece may be missing");
    }

    /**
     * Returns when the root element is closed.
     *
     * @throws Rejection {@code BROKEN} where it is not
     */
    public void requireRootClosed() throws Rejection {
        if (!root.isEmpty() && !rootClosed) {
            long waiting = open.values().stream()
                    .filter(count -> count > 0)
                    .mapToLong(Integer::intValue)
                    .sum();
            throw Rejection.cutOff("the XML ends " + (halfTag ? "within a tag, " : "") + "before its root element "
                    + root + " is closed; " + waiting + " elements are open");
        }
    }
}
