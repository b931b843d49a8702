package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What one document proves of a title serves another from the topics to the commands, and is taken back. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthoritiesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TITLE =
            "Djibouti Code of Conduct concerning the Repression of Piracy and Armed Robbery against Ships in the Western"
                    + " Indian Ocean and the Gulf of Aden";
    private static final String OWN_ID = "DECL:DJIBOUTI-CODE-CONDUCT-CONCERNING-REPRESSION-PIRACY";

    private Installation rapporteur;
    private Sql sql;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "authorities", data);
        sql = rapporteur.sql();
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    @Test
    void leadsTitlesToWhatAnotherDocumentProvesUntilItNoLongerDoes(@TempDir Path folder) throws Exception {
        Path citing = write(folder, 601, "Recalling the " + TITLE + ",", "");
        Path proving = write(folder, 602, "Recalling the " + TITLE + ",\u00b9", "\n\u00b9 A/78/231, annex.\n");
        rapporteur.ingest(citing);
        awaitLink(OWN_ID, "");

        rapporteur.ingest(proving);
        awaitLink("A/78/231", OWN_ID);

        assertThat(sql.column("SELECT target || ' ' || document_id FROM rapporteur.authorities"))
                .containsExactly("A/78/231 A/RES/99/602@en");
        assertThat(rapporteur.run("cited-by", "A/78/231").out()).contains("A/RES/99/601@en");
        assertThat(rapporteur.run("show", "A/RES/99/601", "--explain").out()).contains("proved by A/RES/99/602@en#");
        assertThat(rapporteur.run("check").exit()).isZero();
        assertThat(rapporteur.run("rebuild").exit()).isZero();
        awaitLink("A/78/231", OWN_ID);

        write(folder, 602, "Recalling its resolution 61/180,", "");
        rapporteur.ingest(proving);

        awaitLink(OWN_ID, "");
        assertThat(sql.column("SELECT own_id FROM rapporteur.authorities")).isEmpty();
        assertThat(rapporteur.run("check").exit()).isZero();
    }

    private void awaitLink(String target, String ownId) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sql.column("SELECT target || ' ' || coalesce(own_id, '')"
                                + " FROM rapporteur.links WHERE document_id = 'A/RES/99/601@en'"))
                        .containsExactly(target + " " + ownId));
    }

    private static Path write(Path folder, int number, String paragraph, String note) throws IOException {
        return Files.writeString(
                folder.resolve(number + ".txt"),
                """
                Resolution adopted by the General Assembly on 12 March 2030

                99/%d. Lamps for lighthouses

                The General Assembly,

                %s

                1. Urges Member States to keep their lamps burning;

                2. Decides to remain seized of the matter.
                %s"""
                        .formatted(number, paragraph, note));
    }
}
