package io.rapporteur.enricher.citation;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a document paragraph by paragraph, as a parser would have read it. Superscript digits are footnote calls. */
final class Written {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final StringBuilder text = new StringBuilder();
    private final List<Node> nodes = new ArrayList<>();
    private final @Nullable String body;
    private @Nullable String symbol;
    private @Nullable String adopted;
    private String language = "en";
    private int preambular;
    private int last;

    private Written(@Nullable String body) {
        this.body = body;
        nodes.add(new Node(-1, NodeKind.DOCUMENT, "", List.of(), List.of(), List.of()));
    }

    /** A document adopted by the organ with this code, or by nobody known. */
    static Written by(@Nullable String body) {
        return new Written(body);
    }

    /** A paragraph alone, read as a preambular one. */
    static Document paragraph(String body, String words) {
        return by(body).preamble(words).read();
    }

    Written symbol(String printed) {
        symbol = printed;
        return this;
    }

    /** The date of adoption, ISO 8601. */
    Written adopted(String date) {
        adopted = date;
        return this;
    }

    /** ISO 639-1 code of the language it is written in, English unless told. */
    Written language(String code) {
        language = code;
        return this;
    }

    Written annex(String words) {
        return add(NodeKind.ANNEX, "", words, 0);
    }

    Written closing(String words) {
        return add(NodeKind.CLOSING, "", words, 0);
    }

    Written preamble(String words) {
        return add(NodeKind.PREAMBULAR, String.valueOf(++preambular), words, 0);
    }

    Written operative(String number, String words) {
        add(NodeKind.OPERATIVE, number, words, 0);
        last = nodes.size() - 1;
        return this;
    }

    /** A sub-paragraph of the last operative paragraph. */
    Written sub(String letter, String words) {
        return add(NodeKind.SUBPARAGRAPH, letter, words, last);
    }

    Written enacting(String words) {
        return add(NodeKind.ENACTING, "", words, 0);
    }

    Written title(String words) {
        return add(NodeKind.TITLE, "", words, 0);
    }

    Written cover(String words) {
        return add(NodeKind.COVER, "", words, 0);
    }

    Written note(String marker, String words) {
        return add(NodeKind.FOOTNOTE, marker, words, 0);
    }

    /** A preambular paragraph that a page break cuts. */
    Written cut(String before, String after) {
        int start = text.length();
        text.append(before);
        Span head = new Span(start, text.length());
        text.append("\n\n2/3\f\n\n");
        Span furniture = new Span(head.end(), text.length());
        text.append(after);
        Span tail = new Span(furniture.end(), text.length());
        nodes.add(new Node(
                0, NodeKind.PREAMBULAR, String.valueOf(++preambular), List.of(head, tail), List.of(), List.of()));
        nodes.add(new Node(0, NodeKind.FURNITURE, "", List.of(furniture), List.of(), List.of()));
        return this;
    }

    private Written add(NodeKind kind, String label, String words, int parent) {
        int start = text.length();
        text.append(words).append("\n\n");
        List<FootnoteCall> calls = kind == NodeKind.FOOTNOTE ? List.of() : calls(start);
        nodes.add(new Node(parent, kind, label, List.of(new Span(start, text.length())), List.of(), calls));
        return this;
    }

    private List<FootnoteCall> calls(int from) {
        List<FootnoteCall> calls = new ArrayList<>();
        for (int i = from; i < text.length(); i++) {
            int digit = SUPERSCRIPTS.indexOf(text.charAt(i));
            if (digit >= 0) {
                calls.add(new FootnoteCall(String.valueOf(digit), new Span(i, i + 1)));
            }
        }
        return calls;
    }

    Document read() {
        Span nowhere = new Span(0, 0);
        var metadata = new Metadata(
                DocumentKind.RESOLUTION,
                language,
                symbol == null ? null : new Fact(symbol, nowhere),
                body == null ? null : new Fact(body, nowhere),
                null,
                null,
                null,
                adopted == null ? null : new Fact(adopted, nowhere));
        return new Document(text.toString(), new Span(0, text.length()), metadata, nodes);
    }
}
