package io.rapporteur.runtime.provision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import org.junit.jupiter.api.Test;

class SubjectProvisionerTest {

    @Test
    void isContentWhenAnotherServiceWasFaster() {
        assertThatCode(() -> SubjectProvisioner.restrict(new Occupied("FULL_TRANSITIVE"), "parsed-value"))
                .doesNotThrowAnyException();
    }

    @Test
    void isNotContentWhenAnotherCompatibilityStays() {
        assertThatThrownBy(() -> SubjectProvisioner.restrict(new Occupied("BACKWARD"), "parsed-value"))
                .isInstanceOf(RestClientException.class);
    }

    /** A registry in which somebody has just set this. */
    private static final class Occupied extends MockSchemaRegistryClient {

        private final String compatibility;

        Occupied(String compatibility) {
            this.compatibility = compatibility;
        }

        @Override
        public String updateCompatibility(String subject, String wanted) throws RestClientException {
            throw new RestClientException("A rule named 'COMPATIBILITY' already exists.", 409, 0);
        }

        @Override
        public String getCompatibility(String subject) {
            return compatibility;
        }
    }
}
