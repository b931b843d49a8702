package io.rapporteur.app.hostile;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is done to an installation, with every outcome that is right. */
sealed interface Attack {

    /** What it is, in a few words. */
    String name();

    /** What may become of it: {@code stored}, the reason of a dead letter, a status of HTTP, {@code passed over}. */
    Set<String> right();

    /** Whether it belongs to the short form, which is part of every build. */
    boolean isQuick();

    /**
     * A record of the raw topic.
     *
     * @param value the file's bytes, made when they are needed; none for a record without a value
     * @param headers beside the file name
     */
    record Dropped(
            String name,
            boolean isQuick,
            Set<String> right,
            Optional<byte[]> key,
            Optional<Supplier<byte[]>> value,
            Map<String, byte[]> headers)
            implements Attack {

        /** Stored, or a dead letter for one of these reasons. */
        static final String STORED = "stored";

        public Dropped {
            Objects.requireNonNull(name, "name");
            right = Set.copyOf(right);
            headers = Map.copyOf(headers);
        }

        /** A file under its name. */
        static Dropped file(String name, Supplier<byte[]> value, String... right) {
            return new Dropped(name, false, Set.of(right), Optional.empty(), Optional.of(value), Map.of());
        }

        /** The same in the short form too. */
        Dropped quick() {
            return new Dropped(name, true, right, key, value, headers);
        }

        Dropped with(byte[] otherKey, Map<String, byte[]> otherHeaders) {
            return new Dropped(name, isQuick, right, Optional.of(otherKey), value, otherHeaders);
        }
    }

    /** A file in the watched folder, put there by {@code deed}. */
    record Watched(String name, boolean isQuick, Set<String> right, Deed deed) implements Attack {

        /** Puts something into the folder; what is expected of it is known by the name it returns, if anything is. */
        interface Deed {
            @Nullable
            String in(java.nio.file.Path folder) throws java.io.IOException, InterruptedException;
        }

        public Watched {
            right = Set.copyOf(right);
        }
    }

    /** A record on a topic of events, where nobody should write but the stages. */
    record Junk(
            String name,
            boolean isQuick,
            Set<String> right,
            String topic,
            Optional<byte[]> key,
            Optional<byte[]> value,
            Map<String, byte[]> headers)
            implements Attack {

        public Junk {
            right = Set.copyOf(right);
            headers = Map.copyOf(headers);
        }
    }

    /** What is sent to the API over a socket, by so many at a time. */
    record Asked(String name, boolean isQuick, Set<String> right, int clients, Supplier<List<byte[]>> pieces)
            implements Attack {

        public Asked {
            right = Set.copyOf(right);
        }
    }
}
