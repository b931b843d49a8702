package io.rapporteur.replay.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.DocumentKind;
import io.rapporteur.event.DocumentRead;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Lineage;
import io.rapporteur.event.Maker;
import io.rapporteur.event.NodeKind;
import io.rapporteur.event.ReadFact;
import io.rapporteur.event.TextNode;
import io.rapporteur.event.TextSpan;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DocumentDifferenceTest {

    private static final Enriched LIVE = enriched(event -> {});

    @Test
    void isEmptyWhereNothingDiffers() {
        DocumentDifference difference = DocumentDifference.between(LIVE, enriched(event -> {}));

        assertThat(difference.lines()).isEmpty();
        assertThat(difference.isNew()).isFalse();
        assertThat(difference.documentId()).isEqualTo("A/RES/99/7@en");
    }

    @Test
    void countsEverythingOfANewDocumentAsGained() {
        DocumentDifference difference = DocumentDifference.between(null, LIVE);

        assertThat(difference.isNew()).isTrue();
        assertThat(difference.lines()).containsExactly("new document", "gained preamble 1 \"words\" A/RES/61/1");
        assertThat(difference.count(CitationChange.Kind.GAINED)).isEqualTo(1);
        assertThat(difference.count(CitationChange.Kind.LOST)).isZero();
    }

    @Test
    void tellsFactsThatDifferAndThoseThatAreThereOnlyOnce() {
        DocumentDifference difference = DocumentDifference.between(LIVE, enriched(event -> {
            event.getDocument().setKind(DocumentKind.DECISION);
            event.getDocument().setTitle(fact("On lamps"));
            event.getDocument().setSymbol(null);
            event.getDocument().setAdopted(fact("2045-03-12"));
        }));

        assertThat(difference.metadata())
                .containsExactly(
                        "kind: RESOLUTION -> DECISION",
                        "symbol: A/RES/99/7 -> none",
                        "title: On answers -> On lamps",
                        "adopted: none -> 2045-03-12");
    }

    @Test
    void tellsAFactThatWasReadElsewhere() {
        DocumentDifference difference = DocumentDifference.between(
                LIVE, enriched(event -> event.getDocument().getTitle().setSpan(new TextSpan(1, 9))));

        assertThat(difference.metadata()).containsExactly("title: On answers -> On answers");
    }

    @Test
    void countsThePartsThatDiffer() {
        DocumentDifference difference = DocumentDifference.between(
                LIVE, enriched(event -> event.getDocument().getNodes().get(1).setLabel("2")));

        assertThat(difference.structure()).isEqualTo("structure: 1 of 2 parts differ");
        assertThat(difference.lines()).containsExactly("structure: 1 of 2 parts differ");
    }

    @Test
    void tellsThatTheTextDiffersEvenWhereThePartsDoNot() {
        DocumentDifference difference = DocumentDifference.between(LIVE, enriched(event -> event.setText("other")));

        assertThat(difference.structure()).isEqualTo("structure: 0 of 2 parts differ, and the text");
    }

    @Test
    void tellsAnotherNumberOfParts() {
        DocumentDifference difference = DocumentDifference.between(
                LIVE, enriched(event -> event.getDocument().setNodes(List.of(node("")))));

        assertThat(difference.structure()).isEqualTo("structure: 2 parts -> 1");
    }

    @Test
    void knowsNoChangeOfNoCitation() {
        assertThatThrownBy(() -> new CitationChange(CitationChange.Kind.DETAIL, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Enriched enriched(Consumer<Enriched> change) {
        var maker = new Maker("parser", "1", "1");
        var event = new Enriched(
                "A/RES/99/7@en",
                0,
                1,
                new Lineage("raw", 0, 1L, Instant.EPOCH, "hash", null, null),
                maker,
                maker,
                "text/plain",
                "text",
                new DocumentRead(
                        DocumentKind.RESOLUTION,
                        "en",
                        fact("A/RES/99/7"),
                        null,
                        null,
                        null,
                        fact("On answers"),
                        null,
                        new TextSpan(0, 4),
                        List.of(node(""), node("1"))),
                List.of(SampleCitation.ONE),
                List.of(),
                null,
                List.of(),
                List.of());
        change.accept(event);
        return event;
    }

    private static ReadFact fact(String value) {
        return new ReadFact(value, new TextSpan(0, 4));
    }

    private static TextNode node(String label) {
        return new TextNode(0, NodeKind.OPERATIVE, label, List.of(), List.of(), List.of());
    }
}
