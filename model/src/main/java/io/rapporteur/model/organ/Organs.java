package io.rapporteur.model.organ;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The organs of {@code organs.tsv}: one line an organ, with its names and symbol series. To add an organ, add a line; the
 * head of the file says what each column holds and where the facts come from.
 */
public final class Organs {

    private static final int COLUMNS = 8;
    private static final Organs KNOWN = load("organs.tsv");

    private final Map<String, Organ> byCode;

    private Organs(Map<String, Organ> byCode) {
        this.byCode = byCode;
    }

    /** The organs that ship with Rapporteur. */
    public static Organs known() {
        return KNOWN;
    }

    public List<Organ> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<Organ> withCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private static Organs load(String resource) {
        Map<String, Organ> organs = new LinkedHashMap<>();
        var stream = Objects.requireNonNull(Organs.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    Organ organ = read(line, resource + ":" + number);
                    if (organs.put(organ.code(), organ) != null) {
                        throw new IllegalStateException(
                                resource + ":" + number + ": code " + organ.code() + " stands twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Organs(organs);
    }

    private static Organ read(String line, String place) {
        String[] column = line.split("\t", -1);
        if (column.length != COLUMNS) {
            throw new IllegalStateException(
                    place + ": an organ must have " + COLUMNS + " columns, got: " + column.length);
        }
        return new Organ(
                column[0],
                column[1],
                parts(column[2]),
                column[3],
                new Organ.Series(column[4], column[5], column[6]),
                parts(column[7]).stream().map(Numbering::parse).toList());
    }

    private static List<String> parts(String column) {
        return Arrays.stream(column.split("\\|"))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
