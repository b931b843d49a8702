package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Plain texts that cost as much as a text can. */
final class Texts {

    /** The longest text that is taken, as docs/limits.md has it. */
    private static final int MAX_LENGTH = 8_000_000;

    /** The largest file that is taken. */
    private static final int LARGEST_FILE = 16 * 1024 * 1024;

    private static final String HEAD =
            """
            Resolution adopted by the General Assembly on 12 March 2045

            99/%d. Hostile document

            The General Assembly,

            """;

    private Texts() {}

    static List<Attack> all() {
        String stored = Attack.Dropped.STORED;
        String limit = "OVER_LIMIT";
        return List.of(
                Attack.Dropped.file("citations, a hundred thousand.txt", repeated(1, "1/1, ", 100_000), limit)
                        .quick(),
                Attack.Dropped.file("citations, a million.txt", repeated(2, "1/1, ", 1_000_000), limit),
                Attack.Dropped.file("citations, 49,000 with candidates.txt", cited(49_000), stored),
                Attack.Dropped.file(
                        "paragraphs, half a million.txt", counted(3, 500_000, n -> n + ". Urges;\n\n"), limit),
                Attack.Dropped.file("paragraphs, 90,000.txt", counted(34, 90_000, n -> n + ". Urges;\n\n"), stored),
                Attack.Dropped.file(
                        "preamble of half a million.txt", repeated(4, "Recalling it,\n\n", 500_000), stored, limit),
                Attack.Dropped.file(
                        "items in items.txt",
                        counted(5, 200_000, n -> "(" + (char) ('a' + n % 26) + ") (i) Noting;\n\n"),
                        stored,
                        limit),
                Attack.Dropped.file("notes, a hundred thousand.txt", notes(100_000), stored, limit),
                Attack.Dropped.file(
                        "calls without notes.txt", counted(6, 500_000, n -> "word[" + n + "] "), stored, limit),
                Attack.Dropped.file("documents, fifty thousand.txt", heads(50_000), stored, limit),
                Attack.Dropped.file(
                        "one line of digits.txt", repeated(7, "1234567890", MAX_LENGTH / 10 - 20), stored, limit),
                Attack.Dropped.file(
                        "one line of brackets.txt", repeated(8, "((((([[[[[", MAX_LENGTH / 10 - 20), stored, limit),
                Attack.Dropped.file("one line of quotation marks.txt", repeated(9, "“”\"'", 1_000_000), stored, limit),
                Attack.Dropped.file("one word.txt", repeated(10, "a", MAX_LENGTH - 200), stored, limit),
                Attack.Dropped.file("lines without end.txt", repeated(11, "\n", MAX_LENGTH - 200), stored, limit),
                Attack.Dropped.file("spaces.txt", repeated(12, " ", MAX_LENGTH - 200), stored, limit),
                Attack.Dropped.file("articles.txt", repeated(13, "article 1, ", 600_000), stored, limit),
                Attack.Dropped.file("ranges.txt", repeated(14, "resolutions 1/1 to 1/200, ", 250_000), stored, limit),
                Attack.Dropped.file(
                        "letters of a resolution.txt",
                        repeated(15, "resolution 48/75 A to Z, ", 250_000),
                        stored,
                        limit),
                Attack.Dropped.file(
                        "names.txt",
                        repeated(16, "the Universal Declaration of Human Rights, ", 180_000),
                        stored,
                        limit),
                Attack.Dropped.file("names begun.txt", repeated(17, "the Convention on the ", 360_000), stored, limit),
                Attack.Dropped.file(
                        "short forms.txt",
                        counted(18, 100_000, n -> "the Treaty on Lamp " + n + " (“the Lamp " + n + "”), "),
                        stored,
                        limit),
                Attack.Dropped.file("ibid.txt", repeated(19, "Ibid., para. 1; ", 450_000), stored, limit),
                Attack.Dropped.file(
                        "pinpoints.txt",
                        repeated(20, "paragraphs 1, 2 (a) (i), 3 bis and 4 of ", 190_000),
                        stored,
                        limit),
                Attack.Dropped.file("symbols.txt", counted(21, 380_000, n -> "A/C.1/99/L." + n + " "), stored, limit),
                Attack.Dropped.file("one long symbol.txt", repeated(22, "A/RES/", 500_000), stored, limit),
                Attack.Dropped.file(
                        "one long title.txt",
                        () -> HEAD.formatted(23)
                                .replace("Hostile document", "x".repeat(900_000))
                                .getBytes(UTF_8),
                        stored,
                        limit),
                Attack.Dropped.file("page breaks.txt", repeated(24, "word\f", MAX_LENGTH / 5 - 100), stored, limit),
                Attack.Dropped.file(
                        "Chinese.txt",
                        () -> "大会，回顾其第１号决议。".repeat(LARGEST_FILE / 36).getBytes(UTF_8),
                        stored,
                        limit,
                        "TOO_LARGE",
                        "TEXT_TOO_LONG"),
                Attack.Dropped.file("Arabic.txt", repeated(25, "القرار 60/1 ", 330_000), stored, limit),
                Attack.Dropped.file(
                        "combining marks.txt",
                        repeated(26, "z\u0300\u0301\u0302\u0303", 1_500_000),
                        stored,
                        limit,
                        "TEXT_TOO_LONG"),
                Attack.Dropped.file(
                        "text to the last character.txt",
                        repeated(27, "lamp ", MAX_LENGTH / 5 - 40),
                        stored,
                        limit,
                        "TEXT_TOO_LONG"),
                Attack.Dropped.file(
                                "text beyond the last.txt", repeated(28, "lamp ", MAX_LENGTH / 5 + 40), "TEXT_TOO_LONG")
                        .quick(),
                Attack.Dropped.file(
                                "escape sequences.txt",
                                // Long enough for so few control characters to be text all the same.
                                () -> (HEAD.formatted(29)
                                                        .replace(
                                                                "Hostile",
                                                                "\u001b[2J\u001b]0;owned\u0007\u202eelitsoh\u2066")
                                                + "1. Urges all States to keep the lamp burning;\n\n".repeat(20))
                                        .getBytes(UTF_8),
                                stored)
                        .quick(),
                Attack.Dropped.file(
                                "NUL.txt",
                                () -> HEAD.formatted(30).replace(' ', '\0').getBytes(UTF_8),
                                "BINARY",
                                stored)
                        .quick(),
                Attack.Dropped.file(
                                "no-break spaces only.txt",
                                () -> "\u00a0\u00a0\u2007\u202f".repeat(9).getBytes(UTF_8),
                                "EMPTY")
                        .quick(),
                Attack.Dropped.file(
                                "byte order mark only.txt",
                                () -> new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf},
                                "EMPTY")
                        .quick(),
                Attack.Dropped.file(
                        "lone surrogates.txt",
                        () -> "\ud800x\udc00y".repeat(99).getBytes(UTF_16LE),
                        stored,
                        "BINARY",
                        "UNDECODABLE",
                        "BROKEN"),
                Attack.Dropped.file(
                                "eight bytes.txt",
                                () -> new byte[] {'a', 0, 'b', 0, 'c', 1, 'd', 2},
                                "BINARY",
                                "UNDECODABLE",
                                stored)
                        .quick(),
                Attack.Dropped.file(
                                "noise.txt",
                                () -> noise(1_000_000),
                                "BINARY",
                                "UNDECODABLE",
                                "BROKEN",
                                "UNSUPPORTED_FORMAT")
                        .quick(),
                Attack.Dropped.file("nothing.txt", () -> new byte[0], "EMPTY").quick(),
                Attack.Dropped.file("quotes in quotes.md", repeated(31, ">", 1_000_000), stored, limit),
                Attack.Dropped.file(
                        "lists in lists.md", counted(32, 3_000, n -> " ".repeat(n) + "- x\n"), stored, limit),
                Attack.Dropped.file("emphasis.md", repeated(33, "*_**_", 1_000_000), stored, limit));
    }

    /** Bytes without meaning, the same each time. */
    static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }

    private static Supplier<byte[]> repeated(int number, String piece, int times) {
        return () -> (HEAD.formatted(number) + "Recalling resolutions " + piece.repeat(times)).getBytes(UTF_8);
    }

    private static Supplier<byte[]> counted(int number, int times, IntFunction<String> piece) {
        return () -> {
            StringBuilder text = new StringBuilder(HEAD.formatted(number));
            for (int n = 1; n <= times; n++) {
                text.append(piece.apply(n));
            }
            return text.toString().getBytes(UTF_8);
        };
    }

    /** Below the limit, each of its own organ and paragraph. */
    private static Supplier<byte[]> cited(int times) {
        return counted(40, times, n -> n + ". Recalls resolution " + (n % 70 + 1) + "/" + (n % 200 + 1) + ";\n\n");
    }

    private static Supplier<byte[]> notes(int number) {
        return () -> {
            StringBuilder text = new StringBuilder(HEAD.formatted(41));
            for (int n = 1; n <= number; n++) {
                text.append("Noting[").append(n).append("],\n\n");
            }
            for (int n = 1; n <= number; n++) {
                text.append('[')
                        .append(n)
                        .append("] See resolution 61/")
                        .append(n % 200 + 1)
                        .append(".\n\n");
            }
            return text.toString().getBytes(UTF_8);
        };
    }

    private static Supplier<byte[]> heads(int number) {
        return () -> {
            StringBuilder text = new StringBuilder();
            for (int n = 1; n <= number; n++) {
                text.append(HEAD.formatted(n)).append("1. Decides.\n\n");
            }
            return text.toString().getBytes(UTF_8);
        };
    }
}
