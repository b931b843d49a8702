package io.rapporteur.enricher.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.event.Authority;
import io.rapporteur.event.Link;
import io.rapporteur.event.Parsed;
import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.streams.StageDriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TestInputTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links and authorities come to the same, in whatever order documents come. */
class AuthorityOrderTest {

    private static final Cluster CLUSTER = Cluster.at("nowhere:9092", "mock://authority-order");
    private static final String TITLE =
            "Djibouti Code of Conduct concerning the Repression of Piracy and Armed Robbery against Ships in the Western"
                    + " Indian Ocean and the Gulf of Aden";
    private static final int SHUFFLES = 30;

    @TempDir
    private Path folder;

    /** A document that comes. */
    private record Drop(String symbol, Parsed parsed) {}

    @Test
    void comesToTheSameForACitationAProofItsTargetAndAContradiction() {
        List<Drop> drops = List.of(
                alone("A/RES/99901/1"),
                proof("A/RES/99901/2", "S/99/101"),
                held("S/99/101"),
                proof("A/RES/99901/3", "S/99/202"));

        assertThat(outcomes(permutations(drops)))
                .singleElement()
                .asString()
                .contains("A/RES/99901/1@en#0=DECL:DJIBOUTI")
                .contains("NOT_HELD");
    }

    @Test
    void comesToTheSameForAMajority() {
        List<Drop> drops = new ArrayList<>(List.of(
                alone("A/RES/99901/1"),
                alone("A/RES/99901/9"),
                proof("A/RES/99901/2", "S/99/101"),
                proof("A/RES/99901/3", "S/99/202"),
                proof("A/RES/99901/4", "S/99/101"),
                proof("A/RES/99901/5", "S/99/101"),
                held("S/99/101"),
                held("S/99/202")));
        Random random = new Random(20);
        Set<List<Drop>> orders = new HashSet<>();
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(drops, random);
            orders.add(List.copyOf(drops));
        }

        assertThat(outcomes(orders))
                .singleElement()
                .asString()
                .contains("A/RES/99901/1@en#0=S/99/101 HELD DECL:DJIBOUTI")
                .contains("A/RES/99901/9@en#0=S/99/101 HELD DECL:DJIBOUTI");
    }

    private static Set<List<Drop>> permutations(List<Drop> drops) {
        if (drops.isEmpty()) {
            return Set.of(List.of());
        }
        Set<List<Drop>> all = new HashSet<>();
        for (Drop first : drops) {
            List<Drop> rest = new ArrayList<>(drops);
            rest.remove(first);
            for (List<Drop> behind : permutations(rest)) {
                List<Drop> whole = new ArrayList<>(List.of(first));
                whole.addAll(behind);
                all.add(whole);
            }
        }
        return all;
    }

    private Set<Map<String, String>> outcomes(Set<List<Drop>> orders) {
        return orders.stream().map(this::outcome).collect(Collectors.toSet());
    }

    /** What each link and each authority was told as last. */
    private Map<String, String> outcome(List<Drop> drops) {
        var topics = CLUSTER.topics();
        try (var driver = new StageDriver(
                Stage.ENRICHER,
                CLUSTER,
                Files.createTempDirectory(folder, "order"),
                config -> EnricherTopology.build(topics, CLUSTER.serdes(), new CitationResolver(), config))) {
            TestInputTopic<String, Parsed> parsed = driver.input(topics.parsed());
            var links = driver.output(topics.links());
            var authorities = driver.output(topics.authorities());
            drops.forEach(drop -> parsed.pipeInput(drop.symbol() + "@en", drop.parsed()));
            Map<String, String> last = new TreeMap<>();
            links.readValuesToList().forEach(link -> last.put(link.getCitationId(), said(link)));
            authorities.readValuesToList().forEach(authority -> last.put(authority.getOwnId(), said(authority)));
            return last;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(Link link) {
        return "%s %s %s %s".formatted(link.getTarget(), link.getState(), link.getOwnId(), link.getHeldAs());
    }

    private static String said(Authority authority) {
        return "%s %s %d %d"
                .formatted(
                        authority.getTarget(),
                        authority.getDocumentId(),
                        authority.getProofs(),
                        authority.getDocuments());
    }

    private static Drop alone(String symbol) {
        return new Drop(symbol, ParsedEvents.of(symbol, "Recalling the " + TITLE + ",", symbol));
    }

    private static Drop held(String symbol) {
        return new Drop(symbol, ParsedEvents.of(symbol, "Nothing is cited here.", symbol));
    }

    private static Drop proof(String symbol, String target) {
        return new Drop(
                symbol,
                ParsedEvents.withNote(symbol, "Recalling the " + TITLE + ",\u00b9", target + ", annex.", target));
    }
}
