package io.rapporteur.services;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.runtime.main.ServiceMain;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.settings.Setting;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServicesMainTest {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    static Stream<ServiceMain> services() {
        return ServicesMain.SERVICES.stream();
    }

    /** The documented table says who reads what; this holds it to the code. */
    @ParameterizedTest
    @MethodSource("services")
    void readsWhatTheCatalogueSaysItReads(ServiceMain service) {
        assertThat(service.settings())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Setting.values())
                        .filter(setting -> setting.readers().contains(service.name()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("services")
    void listsEverySettingInItsHelp(ServiceMain service) throws InterruptedException {
        assertThat(run(service.name(), "--help")).isEqualTo(Exit.OK);

        assertThat(printed.toString(UTF_8)).startsWith(service.name() + ": ");
        for (Setting setting : service.settings()) {
            assertThat(printed.toString(UTF_8)).contains("  " + setting.variable());
        }
    }

    @Test
    void listsTheServicesWhenNoneIsNamed() throws InterruptedException {
        assertThat(run()).isEqualTo(Exit.USAGE);
        assertThat(run("parse")).isEqualTo(Exit.USAGE);
        assertThat(run("--help")).isEqualTo(Exit.OK);

        assertThat(printed.toString(UTF_8)).contains("watch ", "ingest ", "parser ", "enricher ", "sink ", "api ");
    }

    @ParameterizedTest
    @MethodSource("services")
    void refusesAMisspeltSetting(ServiceMain service) throws InterruptedException {
        assertThat(run(service.name(), "--healt-port", "1")).isEqualTo(Exit.USAGE);
    }

    private Exit run(String... args) throws InterruptedException {
        return ServicesMain.run(args, Map.of(), new PrintStream(printed, true, UTF_8));
    }
}
