package io.rapporteur.sink;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationEvidence;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.CitationKind;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.FindingKind;
import io.rapporteur.event.FindingMade;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.event.TextSpan;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Phrase;
import io.rapporteur.model.document.Span;
import io.rapporteur.schemas.mapping.DocumentMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events as the stages before the sink make them, about one short document of our own wording. */
public final class Events {

    /** Two paragraphs, a sub-paragraph and a footnote. */
    public static final String TEXT =
            """
            Resolution 99/7

            Recalling resolution 98/4,¹

            1. Urges States:

            (a) To answer;

            __________

            ¹ See decision 98/501.
            """;

    public static final Maker PARSER = new Maker("parser", "1.0", "p1");
    public static final Maker ENRICHER = new Maker("enricher", "1.0", "e1");

    private Events() {}

    /** The document under the symbol, in its first revision, with two citations. */
    public static Enriched enriched(String symbol) {
        return enriched(symbol, 1, TEXT);
    }

    /** A revision of it. */
    public static Enriched enriched(String symbol, int revision, String text) {
        return new Enriched(
                symbol + "@en",
                0,
                revision,
                lineage(revision),
                PARSER,
                ENRICHER,
                "text/plain",
                text,
                DocumentMapper.toEvent(document(symbol, text)),
                new ArrayList<>(List.of(citation(0, "A/RES/98/4", text), undecided(1, text))),
                List.of("it may be cut off"),
                null,
                List.of(),
                List.of(finding(text)));
    }

    /** A link on the number of the first resolution leads to another. */
    private static FindingMade finding(String text) {
        int start = Math.max(0, text.indexOf("98/4"));
        int end = Math.min(text.length(), start + 4);
        return new FindingMade(
                FindingKind.LINK_CONTRADICTS_WORDS,
                new TextSpan(start, end),
                text.substring(start, end),
                "preamble 1",
                "A/RES/97/4",
                "A/RES/98/4",
                "the words name A/RES/98/4, the link leads to A/RES/97/4");
    }

    /** The raw record of the given offset. */
    public static Lineage lineage(long offset) {
        return new Lineage(
                "rapporteur.raw",
                0,
                offset,
                Instant.parse("2026-01-02T03:04:05Z").plusSeconds(offset),
                "%064x".formatted(offset),
                "file-" + offset + ".txt",
                null);
    }

    /** The state of a citation. */
    public static Link link(
            String documentId,
            int ordinal,
            int revision,
            LinkState state,
            @Nullable String target,
            @Nullable String heldAs) {
        return new Link(
                documentId + "#" + ordinal,
                documentId,
                revision,
                ordinal,
                target,
                heldAs,
                state,
                "preamble 1",
                null,
                ENRICHER,
                null);
    }

    /** A file that was read as these documents. */
    public static Arrival arrival(long offset, String... documentIds) {
        return new Arrival(
                lineage(offset), PARSER, ArrivalOutcome.NEW, List.of(documentIds), null, null, List.of(), null);
    }

    /** A citation of the first paragraph. */
    public static CitationFound citation(int ordinal, @Nullable String target, String text) {
        return new CitationFound(
                ordinal,
                1,
                "preamble 1",
                span(text, "resolution 98/4"),
                "resolution 98/4",
                CitationKind.RESOLUTION,
                target,
                "https://undocs.org/A/RES/98/4",
                "para. 2",
                "2043-12-20",
                "RECALLS",
                "NUMBER",
                "numbered",
                0.9,
                List.of(),
                List.of(new CitationEvidence("ORGAN", span(text, "Resolution 99/7"))),
                "the number cannot bear a date of 2043",
                null);
    }

    private static CitationFound undecided(int ordinal, String text) {
        return new CitationFound(
                ordinal,
                5,
                "footnote 1",
                span(text, "decision 98/501"),
                "decision 98/501",
                CitationKind.DECISION,
                null,
                null,
                null,
                null,
                "MENTIONS",
                "NUMBER",
                "ambiguous-organ",
                0.5,
                List.of(new CitationCandidate("A/DEC/98/501", 0.5, "the \"series\" exists")),
                List.of(),
                null,
                null);
    }

    private static Document document(String symbol, String text) {
        Span title = words(text, "Resolution 99/7");
        var metadata = new Metadata(
                DocumentKind.RESOLUTION,
                "en",
                new Fact(symbol, title),
                new Fact("GA", title),
                new Fact("99", title),
                new Fact("99/7", title),
                new Fact("On answers", title),
                new Fact("2044-12-19", title));
        int preamble = text.indexOf("Recalling");
        int operative = text.indexOf("1. Urges");
        int letter = text.indexOf("(a)");
        int rule = text.indexOf("____");
        int note = text.indexOf("¹ See");
        var call = new FootnoteCall("1", words(text, "¹"));
        return new Document(
                text,
                new Span(0, text.length()),
                metadata,
                List.of(
                        node(-1, NodeKind.DOCUMENT, "", new Span(0, preamble), List.of(), List.of()),
                        node(
                                0,
                                NodeKind.PREAMBULAR,
                                "1",
                                new Span(preamble, operative),
                                List.of(new Phrase("Recalling", words(text, "Recalling"))),
                                List.of(call)),
                        node(
                                0,
                                NodeKind.OPERATIVE,
                                "1",
                                new Span(operative, letter),
                                List.of(new Phrase("Urges", words(text, "Urges"))),
                                List.of()),
                        node(2, NodeKind.SUBPARAGRAPH, "a", new Span(letter, rule), List.of(), List.of()),
                        node(0, NodeKind.FURNITURE, "", new Span(rule, note), List.of(), List.of()),
                        node(0, NodeKind.FOOTNOTE, "1", new Span(note, text.length()), List.of(), List.of())));
    }

    private static Node node(
            int parent, NodeKind kind, String label, Span span, List<Phrase> phrases, List<FootnoteCall> calls) {
        return new Node(parent, kind, label, List.of(span), phrases, calls);
    }

    private static io.rapporteur.event.TextSpan span(String text, String words) {
        return DocumentMapper.toEvent(words(text, words));
    }

    private static Span words(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
