package io.rapporteur.model.document;

import java.util.Locale;

/**
 * The name of a node as a person writes it, and as citations carry it in {@code where}: {@code preamble 2}, {@code operative
 * 13(c)}, {@code operative 3(a)(i)}, {@code footnote 4}, {@code body 1}, {@code header}, {@code title}, {@code annex}.
 */
public final class Places {

    private Places() {}

    /** Where node {@code index} of {@code document} stands. */
    public static String of(Document document, int index) {
        StringBuilder letters = new StringBuilder();
        int at = index;
        while (at > 0) {
            Node node = document.nodes().get(at);
            if (inAnnex(document, at) && node.kind() != NodeKind.FOOTNOTE) {
                return "annex";
            }
            switch (node.kind()) {
                case SUBPARAGRAPH -> letters.insert(0, "(" + node.label() + ")");
                case PREAMBULAR -> {
                    return "preamble " + node.label() + letters;
                }
                case OPERATIVE -> {
                    return "operative " + node.label() + letters;
                }
                case PARAGRAPH -> {
                    return "body " + node.label() + letters;
                }
                case FOOTNOTE -> {
                    return "footnote " + node.label();
                }
                case COVER -> {
                    return "header";
                }
                default -> {
                    return node.kind().name().toLowerCase(Locale.ROOT);
                }
            }
            at = node.parent();
        }
        return "document";
    }

    private static boolean inAnnex(Document document, int index) {
        for (int at = index; at > 0; at = document.nodes().get(at).parent()) {
            if (document.nodes().get(at).kind() == NodeKind.ANNEX) {
                return true;
            }
        }
        return false;
    }
}
