package io.rapporteur.replay.difference;

import io.rapporteur.event.DocumentRead;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.ReadFact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What another version reads otherwise in one document.
 *
 * @param isNew whether there is no such document among the live ones
 * @param metadata facts that differ, as {@code title: before -> after}
 * @param structure what differs in the tree, in a sentence; empty when nothing does
 */
public record DocumentDifference(
        String documentId, boolean isNew, List<String> metadata, String structure, List<CitationChange> citations) {

    public DocumentDifference {
        Objects.requireNonNull(documentId, "documentId");
        metadata = List.copyOf(metadata);
        citations = List.copyOf(citations);
    }

    /**
     * The difference of two readings of the same bytes.
     *
     * @param before the live one; null when there is none
     */
    public static DocumentDifference between(@Nullable Enriched before, Enriched after) {
        if (before == null) {
            return new DocumentDifference(
                    after.getDocumentId(),
                    true,
                    List.of(),
                    "",
                    CitationDifference.between(List.of(), after.getCitations()));
        }
        return new DocumentDifference(
                after.getDocumentId(),
                false,
                metadata(before.getDocument(), after.getDocument()),
                structure(before, after),
                CitationDifference.between(before.getCitations(), after.getCitations()));
    }

    /** Number of citations of a kind of change. */
    public long count(CitationChange.Kind kind) {
        return citations.stream().filter(change -> change.kind() == kind).count();
    }

    /** For a person, a line for each change. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (isNew) {
            lines.add("new document");
        }
        lines.addAll(metadata);
        if (!structure.isEmpty()) {
            lines.add(structure);
        }
        citations.forEach(change -> lines.add(change.line()));
        return lines;
    }

    private static List<String> metadata(DocumentRead before, DocumentRead after) {
        List<String> facts = new ArrayList<>();
        for (String field : List.of("kind", "language", "symbol", "body", "session", "number", "title", "adopted")) {
            Object one = before.get(field);
            Object other = after.get(field);
            if (!Objects.equals(one, other)) {
                facts.add(field + ": " + value(one) + " -> " + value(other));
            }
        }
        return facts;
    }

    private static String value(@Nullable Object fact) {
        if (fact == null) {
            return "none";
        }
        return fact instanceof ReadFact read ? read.getValue() : fact.toString();
    }

    private static String structure(Enriched before, Enriched after) {
        int parts = before.getDocument().getNodes().size();
        int now = after.getDocument().getNodes().size();
        if (parts != now) {
            return "structure: " + parts + " parts -> " + now;
        }
        long others = 0;
        for (int i = 0; i < parts; i++) {
            if (!before.getDocument()
                    .getNodes()
                    .get(i)
                    .equals(after.getDocument().getNodes().get(i))) {
                others++;
            }
        }
        boolean text = !before.getText().equals(after.getText());
        return others == 0 && !text
                ? ""
                : "structure: " + others + " of " + parts + " parts differ" + (text ? ", and the text" : "");
    }
}
