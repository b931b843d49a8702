package io.rapporteur.ingest.text.unpack;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of files in a container as paths that lead nowhere but into it, each once. The same container always gives the same
 * paths.
 */
final class EntryPaths {

    /** Longest path, bytes of UTF-8; of a longer one the end is kept, where the name is, behind a sign of omission. */
    static final int MAX_BYTES = 1_000;

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    /** What names were written in before Unicode: APPNOTE.TXT of PKWARE, appendix D.1. */
    private static final Charset BEFORE_UNICODE = Charset.forName("IBM437");

    private static final Set<String> OF_SYSTEMS = Set.of("__macosx", "thumbs.db", "desktop.ini", "@eadir");

    private final Set<String> taken = new HashSet<>();

    /** A name in bytes of which nobody says what they mean. */
    static String decoded(byte[] name) {
        return unicode(name).orElseGet(() -> new String(name, BEFORE_UNICODE));
    }

    /** The same where it is UTF-8 without a fault. */
    static Optional<String> unicode(byte[] name) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(name))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** The name without what would lead out of the container; empty where nothing else is in it. */
    static String safe(String name) {
        Deque<String> way = new ArrayDeque<>();
        String bare = DRIVE.matcher(name.replace('\\', '/')).replaceFirst("");
        for (String step : bare.split("/", -1)) {
            String printable = step.replaceAll("\\p{Cc}", "\ufffd").strip();
            if (!printable.isEmpty() && !printable.equals(".") && !printable.equals("..")) {
                way.add(printable);
            }
        }
        return String.join("/", way);
    }

    /** Whether a safe path is that of a hidden file, or of one that an operating system leaves. */
    static boolean isHidden(String path) {
        for (String step : path.split("/", -1)) {
            if (step.startsWith(".") || step.startsWith("~$") || OF_SYSTEMS.contains(step.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** The path for a file: its own, or with {@code ~2}, {@code ~3} … behind the name where another file has it. */
    String take(String path) {
        String wanted = shortened(path.isEmpty() ? "unnamed" : path);
        String free = wanted;
        for (int i = 2; !taken.add(free); i++) {
            int dot = wanted.lastIndexOf('.');
            boolean hasEnding = dot > wanted.lastIndexOf('/') + 1;
            free = hasEnding ? wanted.substring(0, dot) + "~" + i + wanted.substring(dot) : wanted + "~" + i;
        }
        return free;
    }

    private static String shortened(String path) {
        int room = MAX_BYTES;
        int from = path.length();
        while (from > 0) {
            int c = path.codePointBefore(from);
            room -= Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                return "\u2026" + path.substring(from);
            }
            from -= Character.charCount(c);
        }
        return path;
    }
}
