package io.rapporteur.app.command;

import io.rapporteur.app.follow.Followed;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code dead-letters} as a topic to follow. */
final class FollowedConverter implements ITypeConverter<Followed> {

    @Override
    public Followed convert(String value) {
        return Arrays.stream(Followed.values())
                .filter(followed -> name(followed).equals(value))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "must be one of " + String.join(", ", names()) + ", got: " + value));
    }

    private static List<String> names() {
        return Arrays.stream(Followed.values()).map(FollowedConverter::name).toList();
    }

    private static String name(Followed followed) {
        return followed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names, for help and completion. */
    static final class Candidates implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return names().iterator();
        }
    }
}
