package io.rapporteur.runtime.provision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a cluster says of itself, and what of it is less than the services need.
 *
 * @param brokers how many there are
 * @param transactionVersion finalized level of the feature {@code transaction.version}; empty where brokers know no such feature
 * @param settings configuration of one broker; empty where it may not be read
 * @param replicas replicas of the topics that exist, by topic
 */
record BrokerFacts(
        int brokers, OptionalInt transactionVersion, Map<String, String> settings, Map<String, Integer> replicas) {

    /** As many copies as survive the loss of one while another is being restarted. */
    private static final int COPIES = 3;

    private static final int SAFE_TRANSACTIONS = 2;

    BrokerFacts {
        settings = Map.copyOf(settings);
        replicas = Map.copyOf(replicas);
    }

    List<String> shortcomings() {
        List<String> found = new ArrayList<>();
        if (transactionVersion.orElse(0) < SAFE_TRANSACTIONS) {
            found.add(
                    "transaction.version must be >= 2 so that no transaction is left open by a producer that was killed"
                            + " (KIP-890), got: " + transactionVersion.orElse(0)
                            + "; run brokers 4.0 or later and kafka-features.sh upgrade --feature transaction.version=2");
        }
        if (brokers < COPIES) {
            found.add("a cluster must have >= 3 brokers to lose none of its data with one of them, got: " + brokers
                    + "; processes may be killed, but the disks of this cluster must not be lost");
        } else {
            copies(found);
        }
        return found;
    }

    private void copies(List<String> found) {
        atLeast("transaction.state.log.replication.factor", COPIES, found);
        atLeast("transaction.state.log.min.isr", 2, found);
        atLeast("offsets.topic.replication.factor", COPIES, found);
        atLeast("min.insync.replicas", 2, found);
        if ("true".equals(settings.get("unclean.leader.election.enable"))) {
            found.add("unclean.leader.election.enable must be false, got: true; with it the brokers drop what they"
                    + " have acknowledged");
        }
        replicas.forEach((topic, number) -> {
            if (number < COPIES) {
                found.add(
                        "topic %s must have >= 3 replicas, got: %d; reassign its partitions (kafka-reassign-partitions.sh)"
                                .formatted(topic, number));
            }
        });
    }

    private void atLeast(String name, int least, List<String> found) {
        String value = settings.get(name);
        if (value != null && Integer.parseInt(value) < least) {
            found.add("%s must be >= %d, got: %s; with less, one broker that is lost takes acknowledged events with it"
                    .formatted(name, least, value));
        }
    }
}
