package io.rapporteur.model.organ;

import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The organs of {@code organs.tsv}: one line an organ, with its symbol series. To add an organ, add a line; the
 * head of the file says what each column holds and where the facts come from.
 */
public final class Organs {

    private static final int COLUMNS = 5;
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
        for (Row row : Table.rows(Organs.class, resource, COLUMNS)) {
            Organ organ = read(row);
            if (organs.put(organ.code(), organ) != null) {
                throw row.refused("code " + organ.code() + " must stand once");
            }
        }
        return new Organs(organs);
    }

    private static Organ read(Row row) {
        return new Organ(
                row.text(0),
                new Organ.Series(row.text(1), row.text(2), row.text(3)),
                row.value(
                        4, column -> row.parts(4).stream().map(Numbering::parse).toList()));
    }
}
