package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Parsed;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the link index makes of the records of a repair. */
class LinkIndexRepairTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://link-index-repair");
    private static final String CITING = "A/RES/99901/1";
    private static final String CITED = "A/RES/99901/2";
    private static final String HOLDER = CITED + "@en";

    @TempDir
    private Path folder;

    private final LinkIndexRepair repair = new LinkIndexRepair(CLUSTER);
    private StageDriver driver;
    private TestInputTopic<String, Parsed> parsed;
    private TestInputTopic<byte[], byte[]> index;
    private TestOutputTopic<String, Enriched> enriched;
    private TestOutputTopic<String, Link> links;

    @BeforeEach
    void start() {
        var topics = CLUSTER.topics();
        driver = new StageDriver(
                Stage.ENRICHER,
                CLUSTER,
                folder,
                config -> EnricherTopology.build(topics, CLUSTER.serdes(), new CitationResolver(), config));
        parsed = driver.input(topics.parsed());
        index = driver.driver()
                .createInputTopic(
                        LinkIndexRepair.indexTopic(CLUSTER), new ByteArraySerializer(), new ByteArraySerializer());
        enriched = driver.output(topics.enriched());
        links = driver.output(topics.links());
    }

    @AfterEach
    void stop() {
        driver.close();
        repair.close();
    }

    @Test
    void forgetsACitationWithoutAWordAndTellsOfItNoMore() {
        drop(CITING, "Recalling resolution A/RES/99901/2,");

        send(repair.forget(links.readValue(), CITED));
        drop(CITED, "Nothing is cited here.");

        assertThat(links.readValuesToList()).isEmpty();
    }

    @Test
    void learnsAForgottenCitationAnew() {
        drop(CITED, "Nothing is cited here.");
        drop(CITING, "Recalling resolution A/RES/99901/2,");
        Link told = links.readValue();
        List<Enriched> documents = enriched.readValuesToList();

        send(repair.forget(told, CITED));
        send(repair.cite(documents.get(1), documents.get(1).getCitations().get(0), CITED));

        assertThat(links.readValuesToList()).containsExactly(told);
        assertThat(told.getState()).isEqualTo(LinkState.HELD);
    }

    @Test
    void takesBackThatADocumentIsHeldUntilItComesAgain() {
        drop(CITED, "Nothing is cited here.");
        drop(CITING, "Recalling resolution A/RES/99901/2,");
        links.readValuesToList();

        send(repair.release(CITED, "A/RES/99901/2@fr"));
        assertThat(links.readValuesToList()).isEmpty();

        send(repair.release(CITED, HOLDER));
        assertThat(links.readValuesToList())
                .extracting(Link::getState, Link::getHeldAs)
                .containsExactly(tuple(LinkState.NOT_HELD, null));

        send(repair.hold(CITED, HOLDER));
        assertThat(links.readValuesToList())
                .extracting(Link::getState, Link::getHeldAs)
                .containsExactly(tuple(LinkState.HELD, HOLDER));
    }

    private void drop(String symbol, String text) {
        parsed.pipeInput(symbol + "@en", ParsedEvents.of(symbol, text, symbol));
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        index.pipeInput(record.key(), record.value());
    }
}
