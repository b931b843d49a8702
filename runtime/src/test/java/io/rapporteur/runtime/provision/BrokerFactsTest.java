package io.rapporteur.runtime.provision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BrokerFactsTest {

    private static final Map<String, String> GOOD = Map.of(
            "transaction.state.log.replication.factor", "3",
            "transaction.state.log.min.isr", "2",
            "offsets.topic.replication.factor", "3",
            "min.insync.replicas", "2",
            "unclean.leader.election.enable", "false");

    @Test
    void findsNothingAgainstAClusterThatHasEverything() {
        assertThat(facts(3, 2, GOOD, 3).shortcomings()).isEmpty();
    }

    @Test
    void findsNothingAgainstAClusterThatDoesNotTellItsSettings() {
        assertThat(facts(3, 2, Map.of(), 3).shortcomings()).isEmpty();
    }

    @Test
    void saysOnceThatASingleBrokerKeepsNoCopies() {
        assertThat(facts(1, 2, with("min.insync.replicas", "1"), 1).shortcomings())
                .singleElement()
                .asString()
                .startsWith("a cluster must have >= 3 brokers to lose none of its data with one of them, got: 1;");
    }

    @Test
    void saysThatTransactionsMayBeLeftOpen() {
        assertThat(facts(3, 1, GOOD, 3).shortcomings())
                .singleElement()
                .asString()
                .contains("transaction.version must be >= 2", "got: 1", "kafka-features.sh");
        assertThat(new BrokerFacts(3, OptionalInt.empty(), GOOD, Map.of()).shortcomings())
                .singleElement()
                .asString()
                .contains("got: 0");
    }

    @Test
    void saysWhichSettingLetsAcknowledgedEventsBeLost() {
        assertThat(facts(3, 2, with("min.insync.replicas", "1"), 3).shortcomings())
                .singleElement()
                .asString()
                .startsWith("min.insync.replicas must be >= 2, got: 1;");
        assertThat(facts(3, 2, with("transaction.state.log.replication.factor", "1"), 3)
                        .shortcomings())
                .singleElement()
                .asString()
                .startsWith("transaction.state.log.replication.factor must be >= 3, got: 1;");
        assertThat(facts(3, 2, with("unclean.leader.election.enable", "true"), 3)
                        .shortcomings())
                .singleElement()
                .asString()
                .startsWith("unclean.leader.election.enable must be false");
    }

    @Test
    void namesTopicsWithTooFewReplicas() {
        assertThat(facts(3, 2, GOOD, 2).shortcomings())
                .singleElement()
                .asString()
                .startsWith("topic rapporteur.raw must have >= 3 replicas, got: 2;");
    }

    private static BrokerFacts facts(int brokers, int transactions, Map<String, String> settings, int replicas) {
        return new BrokerFacts(brokers, OptionalInt.of(transactions), settings, Map.of("rapporteur.raw", replicas));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(name, value);
        return settings;
    }
}
