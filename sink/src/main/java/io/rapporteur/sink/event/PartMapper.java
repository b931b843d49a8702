package io.rapporteur.sink.event;

import static io.rapporteur.sink.event.StorableText.storable;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Places;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.sink.row.FootnoteRow;
import io.rapporteur.sink.row.ParagraphRow;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The parts of one document as rows: paragraphs with the headings and tables among them, and footnotes. */
final class PartMapper {

    private static final Set<NodeKind> PARAGRAPHS = EnumSet.of(
            NodeKind.PREAMBULAR,
            NodeKind.OPERATIVE,
            NodeKind.SUBPARAGRAPH,
            NodeKind.PARAGRAPH,
            NodeKind.HEADING,
            NodeKind.TABLE);

    private final String id;
    private final Document document;

    PartMapper(String id, Document document) {
        this.id = id;
        this.document = document;
    }

    List<ParagraphRow> paragraphs() {
        List<ParagraphRow> rows = new ArrayList<>();
        for (int i = 0; i < document.nodes().size(); i++) {
            if (PARAGRAPHS.contains(document.nodes().get(i).kind())) {
                rows.add(paragraph(i));
            }
        }
        return rows;
    }

    List<FootnoteRow> footnotes() {
        Map<String, NavigableMap<Integer, Integer>> calls = calls();
        List<FootnoteRow> rows = new ArrayList<>();
        for (int i = 0; i < document.nodes().size(); i++) {
            if (document.nodes().get(i).kind() == NodeKind.FOOTNOTE) {
                rows.add(footnote(i, calls));
            }
        }
        return rows;
    }

    private ParagraphRow paragraph(int index) {
        Node node = document.nodes().get(index);
        return new ParagraphRow(
                id,
                index,
                node.parent(),
                node.kind().name(),
                storable(node.label()),
                storable(Places.of(document, index)),
                node.phrases().stream().map(phrase -> storable(phrase.text())).toList(),
                Reading.of(document, index).text(),
                own(index));
    }

    private FootnoteRow footnote(int index, Map<String, NavigableMap<Integer, Integer>> calls) {
        String label = document.nodes().get(index).label();
        Span span = own(index);
        return new FootnoteRow(
                id,
                index,
                storable(label),
                caller(calls.get(label), span),
                Reading.of(document, index).text(),
                span);
    }

    /** Place of the last call before the note: markers may start again on each page, but a note never precedes its call. */
    private @Nullable String caller(@Nullable NavigableMap<Integer, Integer> calls, Span note) {
        var call = calls == null ? null : calls.lowerEntry(note.start());
        return call == null ? null : storable(Places.of(document, call.getValue()));
    }

    /** For each marker, where it is called: offset of the call to index of its node. */
    private Map<String, NavigableMap<Integer, Integer>> calls() {
        Map<String, NavigableMap<Integer, Integer>> calls = new HashMap<>();
        for (int i = 0; i < document.nodes().size(); i++) {
            for (FootnoteCall call : document.nodes().get(i).calls()) {
                calls.computeIfAbsent(call.marker(), marker -> new TreeMap<>())
                        .put(call.span().start(), i);
            }
        }
        return calls;
    }

    /** From the first to the last character that the node itself owns. */
    private Span own(int index) {
        List<Span> spans = document.nodes().get(index).spans();
        return spans.isEmpty()
                ? document.reach(index)
                : new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
    }
}
