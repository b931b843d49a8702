package io.rapporteur.model.organ;

import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.List;

/** The years of the Security Council's resolutions, whose numbers run on: {@code council-years.tsv}. */
public final class CouncilYears {

    private static final CouncilYears KNOWN = new CouncilYears(Table.rows(CouncilYears.class, "council-years.tsv", 2));

    private final int[] years;
    private final int[] lasts;

    private CouncilYears(List<Row> rows) {
        years = rows.stream().mapToInt(row -> row.value(0, Integer::valueOf)).toArray();
        lasts = rows.stream().mapToInt(row -> row.value(1, Integer::valueOf)).toArray();
    }

    /** The years that ship with Rapporteur. */
    public static CouncilYears known() {
        return KNOWN;
    }

    /** The year of the resolution with this number; 0 where it is not known yet. */
    public int of(int number) {
        for (int i = 0; i < lasts.length; i++) {
            if (number <= lasts[i]) {
                return number > 0 ? years[i] : 0;
            }
        }
        return 0;
    }
}
