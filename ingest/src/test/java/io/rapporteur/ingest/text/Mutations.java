package io.rapporteur.ingest.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files with something wrong in them where it matters: in the structure, which random bytes seldom reach. */
final class Mutations {

    private static final Pattern REFERENCE = Pattern.compile("\\d+ 0 R");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("/[A-Za-z]\\w*");
    private static final Pattern DICTIONARY = Pattern.compile("<<[^<>]*>>");
    private static final Pattern OBJECT = Pattern.compile("(?s)\\d+ 0 obj.*?endobj\n");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\"[^\"]*\"");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1",
            "255",
            "65536",
            "2147483647",
            "-2147483648",
            "4294967296",
            "99999999999999999999",
            "1e9",
            "0.0001");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    byte[] pdf(byte[] sound) {
        String text = new String(sound, StandardCharsets.ISO_8859_1);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text = switch (random.nextInt(9)) {
                case 0 -> replaceOne(text, REFERENCE, found -> (1 + random.nextInt(12)) + " 0 R");
                case 1 -> replaceOne(text, NUMBER, found -> oneOf(NUMBERS));
                case 2 -> replaceOne(text, NAME, found -> oneOf(matches(sound, NAME)));
                case 3 -> replaceOne(text, DICTIONARY, found -> oneOf(matches(sound, DICTIONARY)));
                case 4 -> replaceOne(text, OBJECT, found -> found + found);
                case 5 -> replaceOne(text, OBJECT, found -> "");
                case 6 -> replaceOne(text, NUMBER, found -> "[".repeat(1 + random.nextInt(3_000)));
                case 7 -> replaceOne(text, DICTIONARY, found -> "<< /Kids ".repeat(1 + random.nextInt(3_000)));
                default -> cutOut(text);
            };
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A container of XML. */
    byte[] zip(byte[] sound) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(sound));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(random.nextInt(3) == 0 ? xml(content) : content);
                zip.closeEntry();
            }
        }
        return random.nextInt(4) == 0 ? damaged(out.toByteArray()) : out.toByteArray();
    }

    private byte[] xml(byte[] sound) {
        String text = new String(sound, StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            text = switch (random.nextInt(7)) {
                case 0 -> replaceOne(text, TAG, found -> oneOf(matches(sound, TAG)));
                case 1 -> replaceOne(text, TAG, found -> found.repeat(1 + random.nextInt(5_000)));
                case 2 -> replaceOne(text, TAG, found -> "");
                case 3 -> replaceOne(text, ATTRIBUTE, found -> oneOf(matches(sound, ATTRIBUTE)));
                case 4 -> replaceOne(text, ATTRIBUTE, found -> '"' + oneOf(NUMBERS) + '"');
                case 5 -> replaceOne(text, ATTRIBUTE, found -> '"' + "../".repeat(random.nextInt(500)) + '"');
                default -> cutOut(text);
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Bytes of any format, some of them changed, taken out or said twice, or the end missing. */
    byte[] bytes(byte[] sound) {
        byte[] bytes = damaged(sound.clone());
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(60));
        var out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> out.write(bytes, to, bytes.length - to);
            case 1 -> out.write(bytes, from, to - from);
            case 2 -> {
                out.write(bytes, from, to - from);
                out.write(bytes, from, bytes.length - from);
            }
            default -> out.write(bytes, from, bytes.length - from);
        }
        return out.toByteArray();
    }

    private byte[] damaged(byte[] bytes) {
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private String cutOut(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int from = random.nextInt(text.length());
        return text.substring(0, from) + text.substring(Math.min(text.length(), from + random.nextInt(60)));
    }

    private String replaceOne(String text, Pattern pattern, UnaryOperator<String> replacement) {
        Matcher matcher = pattern.matcher(text);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        if (places.isEmpty()) {
            return text;
        }
        int[] place = places.get(random.nextInt(places.size()));
        return text.substring(0, place[0])
                + replacement.apply(text.substring(place[0], place[1]))
                + text.substring(place[1]);
    }

    private static List<String> matches(byte[] sound, Pattern pattern) {
        return pattern.matcher(new String(sound, StandardCharsets.ISO_8859_1))
                .results()
                .map(found -> found.group())
                .toList();
    }

    private String oneOf(List<String> choices) {
        return choices.isEmpty() ? "" : choices.get(random.nextInt(choices.size()));
    }
}
