package io.rapporteur.runtime.provision;

import io.rapporteur.runtime.service.Cluster;
import io.rapporteur.schemas.topic.Topic;
import java.util.List;

/** Prepares a cluster for the services: topics first, then the schemas of their values. Safe to run from several at once. */
public final class Provisioning {

    private Provisioning() {}

    /** What a start does about topics and subjects. */
    public enum Mode {
        /** Creates what is missing and checks what is there. */
        CREATE,
        /** Checks that everything is there as the catalogue has it; creates and changes nothing. */
        CHECK,
        /** Asks nothing: somebody else takes care of topics and subjects. */
        OFF
    }

    /**
     * Creates what is missing and checks what is there.
     *
     * @throws ProvisioningException naming every topic or subject that contradicts the catalogue and what to do about it
     */
    public static void run(Cluster cluster) {
        run(cluster, Mode.CREATE);
    }

    /**
     * Does what the mode says.
     *
     * @throws ProvisioningException naming every topic or subject that is missing or contradicts the catalogue and what to do
     *     about it
     */
    public static void run(Cluster cluster, Mode mode) {
        List<Topic<?, ?>> topics = cluster.topics().all();
        switch (mode) {
            case CREATE -> {
                new TopicProvisioner(cluster).run(topics);
                new SubjectProvisioner(cluster).run(topics);
            }
            case CHECK -> {
                new TopicProvisioner(cluster).check(topics);
                new SubjectProvisioner(cluster).check(topics);
            }
            case OFF -> {}
        }
    }

    /**
     * What the cluster lacks for what the services promise, a sentence each: nothing lost whatever is killed. It is no hindrance.
     *
     * @throws ProvisioningException when no broker answers
     */
    public static List<String> shortcomings(Cluster cluster) {
        return new BrokerCheck(cluster).run();
    }

    /** What {@link #run} would refuse about the topics that exist; nothing is created or changed. */
    public static List<String> contradictions(Cluster cluster) {
        return new TopicProvisioner(cluster).contradictions(cluster.topics().all());
    }
}
