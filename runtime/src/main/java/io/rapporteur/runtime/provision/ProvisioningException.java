package io.rapporteur.runtime.provision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cluster contradicts the catalogue, or cannot be asked. */
public final class ProvisioningException extends RuntimeException {

    ProvisioningException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    ProvisioningException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
