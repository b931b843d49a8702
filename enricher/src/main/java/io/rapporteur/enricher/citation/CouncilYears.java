package io.rapporteur.enricher.citation;

import java.util.List;

/** The years of the Security Council's resolutions, whose numbers run on: {@code council-years.tsv}. */
final class CouncilYears {

    private static final CouncilYears KNOWN = new CouncilYears(Rows.of("council-years.tsv", 2));

    private final int[] years;
    private final int[] lasts;

    private CouncilYears(List<String[]> rows) {
        years = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
        lasts = rows.stream().mapToInt(row -> Integer.parseInt(row[1])).toArray();
    }

    static CouncilYears known() {
        return KNOWN;
    }

    /** The year of the resolution with this number; 0 where it is not known yet. */
    int of(int number) {
        for (int i = 0; i < lasts.length; i++) {
            if (number <= lasts[i]) {
                return number > 0 ? years[i] : 0;
            }
        }
        return 0;
    }
}
