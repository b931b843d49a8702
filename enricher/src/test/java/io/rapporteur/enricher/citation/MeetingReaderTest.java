package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings by their numbers: whose, and whether that organ can have held them. */
class MeetingReaderTest {

    private final CitationResolver resolver = new CitationResolver();

    private String targets(Document document) {
        return resolver.resolve(document).stream()
                .map(Citation::target)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SC     | the statement made at its 542nd meeting                                  | S/PV.542",
                "SC     | what was said at the 701st and 702nd meetings                            | S/PV.701 S/PV.702",
                "SC     | what was said at the 701st, 702nd and 703rd meetings                     | S/PV.701 S/PV.702 S/PV.703",
                "SC     | what was said at the 701st to 703rd meetings                             | S/PV.701 S/PV.703",
                "GA     | the vote at the 542nd meeting of the Security Council                    | S/PV.542",
                "GA     | the vote at the 251st plenary meeting                                    | A/PV.251",
                "GA     | the vote at the 250th plenary meeting                                    | ''",
                "GA     | the vote at the 2444th plenary meeting                                   | A/PV.2444",
                "GA     | the vote at the 2445th plenary meeting                                   | ''",
                "GA     | the vote at the 70th plenary meeting, on 20 December 2006                | A/61/PV.70",
                "GA     | the vote at the 70th plenary meeting, held on 20 May 2006                | A/60/PV.70",
                "GA     | the vote at the 251st plenary meeting, on 20 December 2006               | ''",
                "GA     | the vote at the 2444th plenary meeting, on 17 December 1975              | A/PV.2444",
                "GA     | the vote at the 70th plenary meeting, on 1 September 1976                | A/31/PV.70",
                "ECOSOC | the vote at the 1000th meeting                                           | E/SR.1000",
                "ECOSOC | the vote at the 2110th meeting                                           | E/SR.2110",
                "ECOSOC | the vote at the 2111th meeting                                           | ''",
                "ECOSOC | the vote at the 250th meeting                                            | ''",
                "HRC    | the vote at the 30th meeting                                             | ''",
                "SC     | the vote at the 30th plenary meeting                                     | ''",
                "SC     | the vote at the 542nd Meeting                                            | ''",
                "SC     | the vote at the 542 meeting                                              | ''",
                "SC     | the vote at the 542nd session                                            | ''",
                "SC     | At its 542nd meeting                                                     | ''",
                "SC     | Adopted at the 542nd meeting                                             | ''"
            })
    void knowsWhoseMeetingItIs(String body, String words, String targets) {
        assertThat(targets(Written.paragraph(body, words))).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Official Records of the Security Council, Tenth Year, 702nd meeting. | S/PV.702",
                "Official Records of the General Assembly, 702nd meeting.             | A/PV.702"
            })
    void takesTheOrganOfTheRecordsInANote(String words, String targets) {
        assertThat(targets(Written.by("ECOSOC").note("1", words).read())).isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S/5950.                          | Ibid.                                   | S/5950 S/5950",
                "S/5950, annex.                   | Ibid., para. 4.                         | S/5950 S/5950",
                "S/5950.                          | Ibid., Add.1.                           | S/5950 S/5950/Add.1",
                "S/5950/Add.1.                    | Ibid., Add.2.                           | S/5950/Add.1 S/5950/Add.2",
                "A/64/L.5.                        | Ibid., Rev.1.                           | A/64/L.5 A/64/L.5/Rev.1",
                "Resolution 61/5.                 | Ibid., Add.1.                           | A/RES/61/5",
                "S/5950.                          | Ibid., Tenth Year, 702nd meeting.       | S/5950 S/PV.702",
                "S/5950.                          | Ibid., document S/5951.                 | S/5950 S/5951",
                "S/5950.                          | Ibid., document 8/5951.                 | S/5950 S/5951",
                "S/5950.                          | Ibid., Supplement No. 25 (A/71/25).     | S/5950 A/71/25",
                "S/5950.                          | Ibid., Supplement for May 1955.         | S/5950",
                "Treaty Series, vol. 75, No. 970. | Ibid., vol. 76.                         | UNTS:75:970 UNTS:76",
                "S/5950.                          | Ibid., vol. 76.                         | S/5950",
                "S/5950.                          | Ibid., vol. 76, No. 970.                | S/5950 UNTS:76:970",
                "Resolution 61/5.                 | See supra note 1.                       | A/RES/61/5 A/RES/61/5",
                "Resolution 61/5.                 | See supra, note 1.                      | A/RES/61/5 A/RES/61/5",
                "Resolution 61/5.                 | See supra note 7.                       | A/RES/61/5",
                "Resolution 61/5.                 | See supra note.                         | A/RES/61/5"
            })
    void followsWhatPointsBackToTheNoteBefore(String first, String second, String targets) {
        assertThat(targets(Written.by("SC").note("1", first).note("2", second).read()))
                .isEqualTo(targets);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SC  | Acting under Article 41                                            | UN:CHARTER",
                "SC  | acting under Articles 41 and 42                                    | UN:CHARTER",
                "SC  | acting under article 41                                            | ''",
                "HRC | acting under Article 41                                            | ''",
                "SC  | Recalling the Minamata Convention on Mercury, and article 3 thereof | UNTS:3202:54669 UNTS:3202:54669",
                "SC  | Recalling the Minamata Convention on Mercury, acting by its article 3 | UNTS:3202:54669 UNTS:3202:54669",
                "SC  | acting under Article 41 of that text                               | ''"
            })
    void readsArticlesWithoutTheirInstrument(String body, String words, String targets) {
        assertThat(targets(Written.paragraph(body, words))).isEqualTo(targets);
    }
}
