package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Files that nobody can store, to stand among ordinary ones; the words {@link #MARK} are in whatever becomes of them. */
enum Poison {
    /** Ends the process that is about to write its first event. */
    FATAL_FOR_INGEST("ENDED_PROCESS") {
        @Override
        byte[] bytes(int number) {
            return fatal(number, "received");
        }
    },
    /** No file of any format. */
    NOISE("BINARY") {
        @Override
        byte[] bytes(int number) {
            byte[] noise = new byte[100_000];
            new Random(number).nextBytes(noise);
            return noise;
        }
    },
    FATAL_FOR_PARSER("ENDED_PROCESS") {
        @Override
        byte[] bytes(int number) {
            return fatal(number, "parsed");
        }
    },
    /** More citations than a document may have, in half a megabyte. */
    CITATIONS("OVER_LIMIT") {
        @Override
        byte[] bytes(int number) {
            return (text(number) + "Recalls resolutions " + "1/1, ".repeat(110_000)).getBytes(UTF_8);
        }
    },
    FATAL_FOR_ENRICHER("ENDED_PROCESS") {
        @Override
        byte[] bytes(int number) {
            return fatal(number, "enriched");
        }
    },
    /** Begins as a PDF and ends at once. */
    CUT("BROKEN") {
        @Override
        byte[] bytes(int number) {
            return ("%PDF-1.7\n% " + MARK + " " + number + "\n").getBytes(UTF_8);
        }
    };

    static final String MARK = "poison-";

    private final String reason;

    Poison(String reason) {
        this.reason = reason;
    }

    /** The one with this number, and again from the first. */
    static Poison of(int number) {
        return values()[number % values().length];
    }

    /** The file's bytes, others for each number. */
    abstract byte[] bytes(int number);

    boolean isFatal() {
        return reason.equals("ENDED_PROCESS");
    }

    /** The file's name. */
    static String name(int number) {
        return MARK + number + ".txt";
    }

    /** Names of so many, and the reason of the dead letter that each must become. */
    static Map<String, String> reasons(int many) {
        Map<String, String> reasons = new TreeMap<>();
        for (int number = 0; number < many; number++) {
            reasons.put(name(number), of(number).reason);
        }
        return reasons;
    }

    private static byte[] fatal(int number, String topic) {
        return text(number)
                .replace("and the darkness", "and " + FatalInterceptor.WORDS + topic)
                .getBytes(UTF_8);
    }

    /** Of a session of its own, so that no ordinary document cites it. */
    private static String text(int number) {
        return Resolutions.text(900 * 50 + number).replace("lighthouse", MARK + "lighthouse");
    }
}
