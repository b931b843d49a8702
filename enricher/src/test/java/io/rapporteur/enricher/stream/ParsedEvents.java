package io.rapporteur.enricher.stream;

import io.rapporteur.event.Hyperlink;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.TextSpan;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Span;
import io.rapporteur.schemas.mapping.DocumentMapper;
import java.time.Instant;
import java.util.List;

/** Parsed events of documents with one preambular paragraph. */
final class ParsedEvents {

    private ParsedEvents() {}

    /** The same with a link of the file on some of its words. */
    static Parsed linked(String symbol, String text, String words, String address) {
        Parsed plain = of(symbol, text, "1");
        int start = text.indexOf(words);
        return Parsed.newBuilder(plain)
                .setHyperlinks(List.of(new Hyperlink(new TextSpan(start, start + words.length()), address)))
                .build();
    }

    static Parsed of(String symbol, String text, String hash) {
        return of(symbol, text, new Span(0, text.length()), hash);
    }

    /** A paragraph with a note, which is called where the text has a superscript one. */
    static Parsed withNote(String symbol, String paragraph, String note, String hash) {
        String text = paragraph + "\n\n" + note;
        int call = paragraph.indexOf('\u00b9');
        var root = new Node(-1, NodeKind.DOCUMENT, "", List.of(), List.of(), List.of());
        var node = new Node(
                0,
                NodeKind.PREAMBULAR,
                "1",
                List.of(new Span(0, paragraph.length() + 2)),
                List.of(),
                List.of(new FootnoteCall("1", new Span(call, call + 1))));
        var below = new Node(
                0,
                NodeKind.FOOTNOTE,
                "1",
                List.of(new Span(paragraph.length() + 2, text.length())),
                List.of(),
                List.of());
        return parsed(symbol, text, List.of(root, node, below), hash);
    }

    /** The same where an earlier parser took the end of the text for furniture. */
    static Parsed of(String symbol, String text, Span paragraph, String hash) {
        var root = new Node(-1, NodeKind.DOCUMENT, "", List.of(), List.of(), List.of());
        var node = new Node(0, NodeKind.PREAMBULAR, "1", List.of(paragraph), List.of(), List.of());
        var rest = new Node(
                0, NodeKind.FURNITURE, "", List.of(new Span(paragraph.end(), text.length())), List.of(), List.of());
        return parsed(
                symbol, text, paragraph.end() == text.length() ? List.of(root, node) : List.of(root, node, rest), hash);
    }

    private static Parsed parsed(String symbol, String text, List<Node> nodes, String hash) {
        var fact = new Fact(symbol, new Span(0, 0));
        var metadata = new Metadata(
                DocumentKind.RESOLUTION, "en", fact, new Fact("GA", new Span(0, 0)), null, null, null, null);
        var document = new Document(text, new Span(0, text.length()), metadata, nodes);
        var lineage = new Lineage("rapporteur.raw", 0, 0L, Instant.EPOCH, hash, "note.txt", null);
        return new Parsed(
                symbol + "@en",
                0,
                lineage,
                new Maker("parser", "1", ""),
                "text/plain",
                text,
                DocumentMapper.toEvent(document),
                List.of("it may be cut off"),
                List.of());
    }
}
