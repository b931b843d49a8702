package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InstrumentsTest {

    /** A place in the United Nations Treaty Series. */
    private record Place(int volume, int registration, String registrations) {

        /** From {@code UNTS:75:970-973}. */
        static Place of(String id) {
            String[] part = id.split(":", -1);
            return new Place(Integer.parseInt(part[1]), Integer.parseInt(part[2].split("-", -1)[0]), part[2]);
        }
    }

    @Test
    void standInTheOrderInWhichTheSeriesPublishesThem() {
        TreeMap<Integer, Integer> volumes = new TreeMap<>();
        places().forEach(place -> volumes.merge(place.registration(), place.volume(), Math::min));

        assertThat(List.copyOf(volumes.values()))
                .as("volumes by registration number")
                .isSorted();
    }

    @Test
    void haveAPlaceEach() {
        assertThat(places()).hasSizeGreaterThan(80).doesNotHaveDuplicates();
    }

    @Test
    void sayWhereTheirPlaceWasSeen() {
        assertThat(Table.rows(Lexicon.class, "instruments.tsv", 3))
                .filteredOn(row -> row.text(0).startsWith("UNTS:"))
                .extracting(row -> row.text(2))
                .isSubsetOf("notes", "collection", "list");
    }

    @Test
    void haveNoPlaceForAnIdThatWasSeenNowhere() {
        List<Row> unseen = Table.rows(Lexicon.class, "instruments.tsv", 3).stream()
                .filter(row -> row.text(2).startsWith("unseen "))
                .toList();

        assertThat(unseen).isNotEmpty().allSatisfy(row -> {
            assertThat(row.text(0)).startsWith("TREATY:");
            assertThat(row.text(2)).matches("unseen UNTS:\\d+:\\d+");
        });
    }

    private static List<Place> places() {
        return Table.rows(Lexicon.class, "instruments.tsv", 3).stream()
                .map(row -> row.text(2).startsWith("unseen ") ? row.text(2).substring(7) : row.text(0))
                .filter(id -> id.startsWith("UNTS:"))
                .map(Place::of)
                .toList();
    }
}
