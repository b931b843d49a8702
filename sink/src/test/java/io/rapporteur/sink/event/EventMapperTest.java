package io.rapporteur.sink.event;

import static io.rapporteur.sink.Events.enriched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.event.Arrival;
import io.rapporteur.event.ArrivalOutcome;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.TextSpan;
import io.rapporteur.schemas.deadletter.DeadLetterHeaders;
import io.rapporteur.schemas.mark.ContainerMark;
import io.rapporteur.schemas.record.RecordPosition;
import io.rapporteur.sink.Events;
import io.rapporteur.sink.row.FootnoteRow;
import io.rapporteur.sink.row.StoredDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class EventMapperTest {

    @Test
    void putsAReplacementForNulSoThatSpansStayTrue() {
        Enriched event = enriched("A/RES/99/7", 1, Events.TEXT.replace("To answer", "To\0answer"));
        event.getCitations().get(0).setText("98\0/4");
        event.getCitations().get(1).getCandidates().get(0).setReason("a\0b");

        StoredDocument stored = EventMapper.document(event);

        assertThat(stored.revision().text())
                .contains("To\ufffdanswer")
                .doesNotContain("\0")
                .hasSameSizeAs(Events.TEXT);
        assertThat(stored.citations().get(0).text()).isEqualTo("98\ufffd/4");
        assertThat(stored.citations().get(1).candidates()).contains("a\ufffdb");
    }

    @Test
    void joinsANoteToTheLastCallBeforeIt() {
        Enriched event = enriched("A/RES/99/7");
        var operative = event.getDocument().getNodes().get(2);
        var call = event.getDocument().getNodes().get(1).getCalls().get(0);
        operative.setCalls(List.of(new io.rapporteur.event.NoteCall(
                call.getMarker(),
                new TextSpan(
                        operative.getSpans().get(0).getStart(),
                        operative.getSpans().get(0).getStart() + 1))));

        assertThat(EventMapper.document(event).footnotes())
                .extracting(FootnoteRow::calledFrom)
                .containsExactly("operative 1");
    }

    @Test
    void leavesTheCallerOfANoteOpenWhenNothingCallsIt() {
        Enriched event = enriched("A/RES/99/7");
        event.getDocument().getNodes().get(1).setCalls(List.of());

        assertThat(EventMapper.document(event).footnotes().get(0).calledFrom()).isNull();
    }

    @Test
    void keepsTheFirstArrivalOfKnownBytes() {
        var known = new Arrival(
                Events.lineage(9),
                Events.PARSER,
                ArrivalOutcome.KNOWN,
                List.of("A/RES/99/7@en"),
                Events.lineage(2),
                null,
                List.of(),
                null);

        assertThat(EventMapper.arrival(known).first()).isEqualTo(new RecordPosition("rapporteur.raw", 0, 2));
    }

    @Test
    void namesTheContainerOutOfWhichAFileWasTaken() {
        var unpacked = new Arrival(
                Events.lineage(9),
                Events.PARSER,
                ArrivalOutcome.UNPACKED,
                List.of(),
                null,
                2,
                List.of("folders: 1"),
                null);
        var entry = new Arrival(
                Events.lineage(10), Events.PARSER, ArrivalOutcome.NEW, List.of(), null, null, List.of(), "0-9");
        var letter = new ConsumerRecord<>("rapporteur.dead-letters", 0, 5, new byte[0], new byte[0]);
        letter.headers()
                .add(DeadLetterHeaders.RAW_TOPIC, "rapporteur.raw".getBytes(StandardCharsets.UTF_8))
                .add(ContainerMark.CONTAINER, "0-9".getBytes(StandardCharsets.UTF_8));

        assertThat(EventMapper.arrival(unpacked).entries()).isEqualTo(2);
        assertThat(EventMapper.arrival(unpacked).leftOut()).containsExactly("folders: 1");
        assertThat(EventMapper.arrival(entry).container()).isEqualTo(new RecordPosition("rapporteur.raw", 0, 9));
        assertThat(EventMapper.deadLetter(letter).container()).isEqualTo(new RecordPosition("rapporteur.raw", 0, 9));
    }

    @Test
    void saysWhichHeaderOfALetterIsWrong() {
        var record = new ConsumerRecord<byte[], byte[]>("rapporteur.dead-letters", 0, 5, new byte[0], new byte[0]);
        record.headers().add("rapporteur.attempt", "often".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThatThrownBy(() -> EventMapper.deadLetter(record))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rapporteur.attempt must be a whole number");
    }
}
