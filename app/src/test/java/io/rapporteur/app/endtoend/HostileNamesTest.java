package io.rapporteur.app.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.rapporteur.app.command.Cli;
import io.rapporteur.runtime.text.Printable;
import io.rapporteur.testing.BackingServices;
import io.rapporteur.testing.BackingServicesExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document whose name, title, paragraphs and footnote would steer the terminal of whoever looks at them. */
@ExtendWith(BackingServicesExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileNamesTest {

    /** Clears a screen, names a window, turns the direction, hides, piles up, forges. */
    private static final String HOSTILE =
            "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202eevil\u2066\u200f\u061c\u200b\u00ad\ue000e"
                    + "\u0301".repeat(500);

    private static final String NAME = "lamps\u001b[2J\u202e\nrapporteur: all is well";

    private Installation rapporteur;

    @BeforeAll
    void start(BackingServices backing, @TempDir Path data) {
        rapporteur = Installation.start(backing, "hostilenames", data);
    }

    @AfterAll
    void stop() {
        rapporteur.close();
    }

    private static String text() {
        return """
                Resolution adopted by the General Assembly on 12 March 2045

                99/871. Lamps %s

                The General Assembly,

                Recalling its resolution 99/870 of 11 March 2045, %s¹

                1. Urges Member States %s to keep the lamp burning.

                ¹ See A/78/23 %s.
                """
                .formatted(HOSTILE, HOSTILE, HOSTILE, HOSTILE);
    }

    @Test
    void reachTheTerminalHarmlesslyThroughEveryCommand(@TempDir Path folder) throws Exception {
        Path good = Files.writeString(folder.resolve(NAME + ".txt"), text());
        Path bad = Files.writeString(folder.resolve(NAME + "-empty.txt"), "");

        Cli ingested = rapporteur.run("ingest", good.toString(), bad.toString());

        assertThat(ingested.exit()).isEqualTo(1);
        assertThat(ingested.err()).contains("EMPTY").doesNotContain("\nrapporteur: all is well");
        assertHarmless(ingested);
        String id = ingested.lines().get(1).split(" ", 2)[0];
        assertHarmless(shown("show", id));
        assertHarmless(shown("show", id, "--explain"));
        assertHarmless(shown("cites", id));
        assertHarmless(shown("cited-by", "A/RES/99/870"));
        assertHarmless(shown("wanted"));
        assertHarmless(shown("dead-letters", "list"));
        assertHarmless(shown("status"));
        assertHarmless(shown("tail", "--stage", "parsed", "--from-beginning", "--no-follow"));
        assertHarmless(rapporteur.run("show", NAME + HOSTILE));
        assertHarmless(rapporteur.run("ingest", folder.resolve(HOSTILE).toString()));
        assertHarmless(rapporteur.run("tail", "--stage", HOSTILE));
        assertHarmless(rapporteur.run("--" + HOSTILE));
        assertHarmless(Cli.run("extract", bad.toString()));
        assertHarmless(Cli.run("extract", "--format", "text", good.toString()));
        assertHarmless(Cli.run("extract", "--verify", good.toString()));
    }

    @Test
    void keepTheirMeaningInJson(@TempDir Path folder) throws IOException {
        // With control characters in it, a name is none: ingest does not take it over.
        String name = "lamps\u202e\u2066\u200b-2.txt";
        Path file = Files.writeString(folder.resolve(name), text().replace("99/871", "99/872"));
        rapporteur.ingest(file);

        Cli page = shown("show", "A/RES/99/872", "--json");

        assertHarmless(page);
        assertThat(new ObjectMapper().readTree(page.out()).at("/origin/name").asText())
                .isEqualTo(name);
    }

    private Cli shown(String... command) {
        Cli shown = rapporteur.run(command);
        assertThat(shown.exit()).as(shown.err()).isZero();
        return shown;
    }

    private static void assertHarmless(Cli cli) {
        assertThat((cli.out() + cli.err()).codePoints()).allMatch(c -> c == '\n' || Printable.isPrintable(c));
        assertThat(cli.out().lines().toList()).noneMatch(line -> line.startsWith("rapporteur: all is well"));
        assertThat(cli.err().lines().toList()).noneMatch(line -> line.startsWith("rapporteur: all is well"));
    }
}
