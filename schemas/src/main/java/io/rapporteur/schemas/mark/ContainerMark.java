package io.rapporteur.schemas.mark;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The header of a file that was taken out of a container. The stages hand it on, so that its arrival, and a dead letter of any stage,
 * tell where it comes from. Anybody may write such a header; one that names no place is none.
 *
 * @param place partition-offset of the container in the raw topic
 */
public record ContainerMark(String place) {

    public static final String CONTAINER = "container";

    private static final Pattern PLACE = Pattern.compile("\\d{1,9}-\\d{1,18}");

    public ContainerMark {
        Objects.requireNonNull(place, "place");
        if (!PLACE.matcher(place).matches()) {
            throw new IllegalArgumentException("a container must be named by partition-offset, got: " + place);
        }
    }

    /** The mark that a record carries, if any. */
    public static Optional<ContainerMark> in(Headers headers) {
        Header header = headers.lastHeader(CONTAINER);
        return Optional.ofNullable(header)
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .filter(place -> PLACE.matcher(place).matches())
                .map(ContainerMark::new);
    }

    /** Adds it to headers that have none. */
    public Headers on(Headers headers) {
        return headers.add(CONTAINER, place.getBytes(StandardCharsets.UTF_8));
    }
}
