package io.rapporteur.provision;

import io.rapporteur.service.Cluster;
import io.rapporteur.topic.Topic;
import java.util.List;

/** Prepares a cluster for the services: topics first, then the schemas of their values. Safe to run from several at once. */
public final class Provisioning {

    private Provisioning() {}

    /**
     * Creates what is missing and checks what is there.
     *
     * @throws ProvisioningException naming every topic or subject that contradicts the catalogue and what to do about it
     */
    public static void run(Cluster cluster) {
        List<Topic<?, ?>> topics = cluster.topics().all();
        new TopicProvisioner(cluster).run(topics);
        new SubjectProvisioner(cluster).run(topics);
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
