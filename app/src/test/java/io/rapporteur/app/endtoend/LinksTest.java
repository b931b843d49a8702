package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.event.Link;
import io.rapporteur.schemas.topic.Topics;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Links over the whole pipeline, whichever document comes first; each test has documents of its own. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "links", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void tellsOfALateTargetOnceWithoutReadingTheCitingDocumentAgain(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 402));
        awaitStates("A/RES/99/402@en#0", "NOT_HELD");

        rapporteur.ingest(Resolutions.file(folder, 401));

        awaitStates("A/RES/99/402@en#0", "NOT_HELD", "HELD");
        assertThat(enriched("A/RES/99/402@en")).isEqualTo(1);
        assertThat(stored("A/RES/99/402@en#0")).containsExactly("HELD A/RES/99/401@en");
    }

    @Test
    void tellsAtOnceOfATargetThatIsThere(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 411));

        rapporteur.ingest(Resolutions.file(folder, 412));

        awaitStates("A/RES/99/412@en#0", "HELD");
    }

    @Test
    void withdrawsTheLinkThatARevisionNoLongerMakes(@TempDir Path folder) throws Exception {
        Path file = Resolutions.file(folder, 422);
        rapporteur.ingest(Resolutions.file(folder, 421));
        rapporteur.ingest(file);
        awaitStates("A/RES/99/422@en#2", "NOT_HELD");
        Files.writeString(
                file,
                Resolutions.text(422).replace(", in accordance with its resolution 61/180 of 20 December 2006", ""));

        rapporteur.ingest(file);

        awaitStates("A/RES/99/422@en#2", "NOT_HELD", "WITHDRAWN");
        awaitStates("A/RES/99/422@en#0", "HELD", "HELD");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored("A/RES/99/422@en#2")).containsExactly("WITHDRAWN null"));
        assertThat(rapporteur.run("cites", "A/RES/99/422").out()).doesNotContain("A/RES/61/180");
    }

    @Test
    void listsWhatADocumentCites(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 432));

        // Links are told after the document.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        rapporteur.run("cites", "a/res/99 / 432").out())
                .containsPattern("preamble 1 +recalls +A/RES/99/431 +- +not held +"));
        Cli listed = rapporteur.run("cites", "a/res/99 / 432");
        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains("S/RES/2331(2016)", "A/RES/61/180");
        assertThat(listed.err()).contains("A/RES/99/432@en: 3 citations");
        assertThat(rapporteur.run("cites", "A/RES/99/439").exit()).isEqualTo(1);
    }

    @Test
    void listsWhoCitesADocumentHeldOrNot(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 442));

        JsonNode listed = new ObjectMapper()
                .readTree(rapporteur.run("cited-by", "a/res/99/441", "--json").out());

        assertThat(listed.get("document").asText()).isEqualTo("A/RES/99/441");
        assertThat(listed.get("total").asInt()).isEqualTo(1);
        assertThat(listed.at("/citations/0/documentId").asText()).isEqualTo("A/RES/99/442@en");
        assertThat(listed.at("/citations/0/place").asText()).isEqualTo("preamble 1");
        assertThat(listed.at("/citations/0/function").asText()).isEqualTo("RECALLS");
        Cli uncited = rapporteur.run("cited-by", "A/RES/99/442");
        assertThat(uncited.exit()).isZero();
        assertThat(uncited.err()).contains("A/RES/99/442@en: 0 citations");
        assertThat(rapporteur.run("cited-by", "A/RES/99/499").exit()).isEqualTo(1);
    }

    @Test
    void listsWhatToFetchNextMostCitedFirst(@TempDir Path folder) throws Exception {
        rapporteur.ingest(Resolutions.file(folder, 452));
        rapporteur.ingest(Resolutions.file(folder, 462));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        rapporteur.run("wanted", "--limit", "1000").out())
                .contains("A/RES/99/451", "A/RES/99/461"));
        List<String> lines = rapporteur.run("wanted", "--limit", "2").lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).containsPattern("(S/RES/2331\\(2016\\)|A/RES/61/180) +\\d+ +\\d+");
    }

    /** Waits until these events, no more and no less, were told of a citation. */
    private void awaitStates(String citationId, String... states) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(states(citationId)).containsExactly(states));
    }

    private List<String> states(String citationId) {
        try (Deserializer<Link> links =
                rapporteur.cluster().serdes().avro(Link.class).deserializer()) {
            return rapporteur.records(Topics::links, citationId).stream()
                    .map(event -> links.deserialize(event.topic(), event.value())
                            .getState()
                            .name())
                    .toList();
        }
    }

    private long enriched(String documentId) {
        return rapporteur.records(Topics::enriched, documentId).size();
    }

    private List<String> stored(String citationId) throws Exception {
        return sql.column("SELECT state || ' ' || coalesce(held_as, 'null') FROM rapporteur.links WHERE citation_id = '"
                + citationId + "'");
    }
}
