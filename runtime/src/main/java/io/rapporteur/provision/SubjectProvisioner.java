package io.rapporteur.provision;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.rapporteur.service.Cluster;
import io.rapporteur.topic.Topic;
import java.io.IOException;
import java.util.List;
import org.apache.avro.specific.SpecificData;

/** Sets the compatibility of each subject and registers its schema, so that an incompatible one stops the start. */
final class SubjectProvisioner {

    private static final String COMPATIBILITY = "FULL_TRANSITIVE";
    private static final int CACHE = 100;

    private final Cluster cluster;

    SubjectProvisioner(Cluster cluster) {
        this.cluster = cluster;
    }

    void run(List<Topic<?, ?>> topics) {
        try (SchemaRegistryClient registry =
                new CachedSchemaRegistryClient(cluster.registryUrl(), CACHE, cluster.registryConfig())) {
            for (Topic<?, ?> topic : topics) {
                if (topic.isAvro()) {
                    register(registry, topic);
                }
            }
        } catch (IOException e) {
            throw new ProvisioningException("registry " + cluster.registryUrl() + " did not answer: " + e, e);
        }
    }

    private void register(SchemaRegistryClient registry, Topic<?, ?> topic) throws IOException {
        try {
            registry.register(topic.subject(), new AvroSchema(SpecificData.get().getSchema(topic.valueType())));
            restrict(registry, topic.subject());
        } catch (RestClientException e) {
            throw new ProvisioningException(
                    ("registry %s refused the schema of subject %s: %s; run the version of Rapporteur that wrote the"
                                    + " topic, or give a topic prefix of its own")
                            .formatted(cluster.registryUrl(), topic.subject(), e.getMessage()),
                    e);
        }
    }

    /** Services that start together set the same; a registry may tell all but the first that it is set (Apicurio does, 409). */
    static void restrict(SchemaRegistryClient registry, String subject) throws IOException, RestClientException {
        try {
            registry.updateCompatibility(subject, COMPATIBILITY);
        } catch (RestClientException e) {
            if (!COMPATIBILITY.equals(registry.getCompatibility(subject))) {
                throw e;
            }
        }
    }
}
