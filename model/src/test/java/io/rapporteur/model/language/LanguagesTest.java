package io.rapporteur.model.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LanguagesTest {

    static List<Language> languages() {
        return Languages.all();
    }

    @Test
    void knowsALanguageForEachFolderByItsRank() {
        assertThat(Languages.all())
                .extracting(Language::code)
                .containsExactly("en", "fr", "es", "de", "pt", "ru", "ar", "zh");
        assertThat(Languages.all()).extracting(Language::rank).doesNotHaveDuplicates();
        assertThat(Languages.english().code()).isEqualTo("en");
        assertThat(Languages.withCode("tlh")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isToldByItsLettersOrItsFunctionWords(Language language) {
        assertThat(language.script().isPresent())
                .as(language.code())
                .isEqualTo(language.functionWords().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void hasTwelveMonthsOrNone(Language language) {
        assertThat(language.months())
                .extracting(Month::number)
                .isIn(List.of(), List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
        assertThat(language.months()).flatExtracting(Month::forms).doesNotHaveDuplicates();
        assertThat(language.months())
                .allSatisfy(month -> assertThat(month.names()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void givesEachWordOneTerm(Language language) {
        assertThat(language.words()).flatExtracting(Word::forms).doesNotHaveDuplicates();
        assertThat(language.forms(Term.MONTH))
                .as("months have a table of their own")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void namesEachOrganOnce(Language language) {
        assertThat(language.organs()).extracting(OrganName::organ).doesNotHaveDuplicates();
        assertThat(language.organs()).flatExtracting(OrganName::names).doesNotHaveDuplicates();
    }

    @Test
    void namesEveryOrganInEnglish() {
        assertThat(Languages.english().organs())
                .extracting(OrganName::organ)
                .containsExactlyElementsOf(Organs.known().all());
    }

    @Test
    void readsAFormOfAVerbWithAllThatItsRowSays() {
        assertThat(english("expresses"))
                .isEqualTo(new VerbForm(
                        "expresses",
                        VerbForm.Opening.FINITE,
                        List.of("the hope", "the wish", "the belief", "the view", "the conviction", "outrage"),
                        true,
                        Function.EXPRESSES));
        assertThat(english("mindful"))
                .isEqualTo(new VerbForm("mindful", VerbForm.Opening.ADJECTIVE, List.of(), false, Function.RECALLS));
        assertThat(english("pays tribute"))
                .isEqualTo(new VerbForm("pays tribute", null, List.of(), false, Function.WELCOMES));
    }

    private static VerbForm english(String form) {
        return Languages.english().verbs().stream()
                .filter(verb -> verb.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void writesMonthsOutAndShortens() {
        Month september = Languages.english().months().get(8);

        assertThat(september).isEqualTo(new Month(9, List.of("September"), List.of("Sept")));
        assertThat(september.forms()).containsExactly("September", "Sept");
    }

    @Test
    void namesTheOfficialNameOfAnOrganFirst() {
        Organ assembly = Organs.known().withCode("GA").orElseThrow();

        assertThat(Languages.withCode("fr").orElseThrow().organs())
                .filteredOn(name -> name.organ().equals(assembly))
                .containsExactly(new OrganName(
                        assembly, List.of("Assemblée générale", "Assemblée générale des Nations Unies"), "Assemblée"));
        assertThat(Languages.withCode("fr").orElseThrow().nameOf(assembly)).isEqualTo("Assemblée générale");
        assertThat(Languages.withCode("de").orElseThrow().nameOf(assembly)).isEqualTo("GA");
    }

    @ParameterizedTest
    @CsvSource({"en, ' ', ' '", "es, ' de ', ' de '"})
    void knowsHowDatesAreWritten(String code, String beforeMonth, String beforeYear) {
        assertThat(Languages.withCode(code).orElseThrow().dateForm()).isEqualTo(new DateForm(beforeMonth, beforeYear));
    }

    @Test
    void knowsTheLettersOfAScript() {
        Script cyrillic = Languages.withCode("ru").orElseThrow().script().orElseThrow();

        assertThat(cyrillic.has('\u0400')).isTrue();
        assertThat(cyrillic.has('\u052f')).isTrue();
        assertThat(cyrillic.has('\u0530')).isFalse();
        assertThat(cyrillic.has('a')).isFalse();
    }

    @Test
    void hasNoRowsOfATableThatIsNotThere() {
        Language german = Languages.withCode("de").orElseThrow();

        assertThat(german.has("language.tsv")).isTrue();
        assertThat(german.has("words.tsv")).isFalse();
        assertThat(german.table("words.tsv", 3)).isEmpty();
        assertThat(german.words()).isEmpty();
        assertThat(german.months()).isEmpty();
    }

    /** They stand beside those of this module's own resources, and on the class path. */
    @Test
    void takesNoFolderForALanguageThatIsNamedByNoCode() {
        assertThat(LanguageFolders.list()).containsKeys("en", "no-rank").containsEntry("de", Set.of("language.tsv"));
    }

    @ParameterizedTest
    @CsvSource({
        "no-rank, no-rank/language.tsv must have a rank",
        "odd-key, 'odd-key/language.tsv:2: unknown key flag, known are rank, function-words, letters, date'",
        "odd-date, 'odd-date/language.tsv:2: a date must be {day} … {month} … {year}, got: {month} {day} {year}'",
        "short-year, 'short-year/months.tsv:2: there must be 12 months, got: 2'",
        "long-opening, 'long-opening/verbs.tsv:1: a form that opens a paragraph must be one word, what follows it a complement'",
        "twice, 'twice/verbs.tsv:2: each form must stand once, got twice: notes'"
    })
    void refusesAFolderThatCannotBeUsedWithFileLineAndReason(String folder, String reason) {
        Set<String> tables = LanguageFolders.list().getOrDefault(folder, Set.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> new Language(folder, tables))
                .withMessage(reason);
    }
}
