package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.language.Function;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar is one; its words are data for each language, and printed symbols need none. */
class LanguagesTest {

    private static final LocalDate DECEMBER = LocalDate.of(2006, 12, 20);

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> readsTheOrganBehindTheNumber() {
        return Stream.of(
                argumentSet("in French", "fr", "résolution 61/180 de l'Assemblée générale du 20 décembre 2006"),
                argumentSet(
                        "in French, by another form of the date",
                        "fr",
                        "Rappelant la résolution 61/180 de l’Assemblée générale, en date du 20 décembre 2006,"),
                argumentSet(
                        "in Spanish",
                        "es",
                        "Recordando la resolución 61/180 de la Asamblea General, de 20 de diciembre de 2006,"),
                argumentSet(
                        "in Spanish, by another form of the date",
                        "es",
                        "Recordando la resolución 61/180 de la Asamblea General, de fecha 20 de diciembre de 2006,"));
    }

    @ParameterizedTest
    @MethodSource
    void readsTheOrganBehindTheNumber(String language, String words) {
        Citation citation = resolver.resolve(written(language, "SC", words)).get(0);

        assertThat(citation.target()).isEqualTo("A/RES/61/180");
        assertThat(citation.date()).isEqualTo(DECEMBER);
        assertThat(citation.rule()).isEqualTo("organ-named-behind");
    }

    static Stream<Arguments> readsWhatOtherLanguagesSay() {
        return Stream.of(
                argumentSet(
                        "French: its",
                        "fr",
                        "Rappelant ses résolutions 61/1 et 62/3 du 18 décembre 2007",
                        "A/RES/61/1 A/RES/62/3"),
                argumentSet(
                        "French: its of the organ before",
                        "fr",
                        "Notant que le Conseil économique et social, dans sa résolution 2005/7, a décidé",
                        "E/RES/2005/7"),
                argumentSet(
                        "French: a noun",
                        "fr",
                        "Rappelant les résolutions du Conseil 1325 (2000) et 1820 (2008)",
                        "S/RES/1325(2000) S/RES/1820(2008)"),
                argumentSet(
                        "French: the first of a month",
                        "fr",
                        "Rappelant sa résolution 60/1, en date du 1er mai 2006",
                        "A/RES/60/1"),
                argumentSet(
                        "French: a treaty and its place",
                        "fr",
                        "le Pacte international relatif aux droits civils et politiques (Nations Unies, Recueil des Traités,"
                                + " vol. 999, no 14668)",
                        "UNTS:999:14668 UNTS:999:14668"),
                argumentSet(
                        "Spanish: its",
                        "es",
                        "Reafirmando su resolución 60/1, de 16 de septiembre de 2005, y el párrafo 4 de la resolución"
                                + " 1540 (2004) del Consejo de Seguridad",
                        "A/RES/60/1 S/RES/1540(2004)"),
                argumentSet(
                        "Spanish: a range",
                        "es",
                        "Recordando las resoluciones 6/1 a 6/3 del Consejo de Derechos Humanos",
                        "A/HRC/RES/6/1 A/HRC/RES/6/2 A/HRC/RES/6/3"),
                argumentSet(
                        "Spanish: an instrument and a symbol that begins like a word",
                        "es",
                        "la Carta de las Naciones Unidas, A/RES/60/1 y E/RES/2013/41",
                        "UN:CHARTER A/RES/60/1 E/RES/2013/41"));
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatOtherLanguagesSay(String language, String words, String expected) {
        assertThat(FoundTargets.of(written(language, "GA", words))).isEqualTo(expected);
    }

    @Test
    void writesPinpointsAndFunctionsTheSameInEveryLanguage() {
        List<Citation> citations = List.of(
                resolver.resolve(written(
                                "en", "GA", "Recalling article 6, paragraph 1, of the Charter of the United Nations,"))
                        .get(0),
                resolver.resolve(written(
                                "fr", "GA", "Rappelant l’article 6, paragraphe 1, de la Charte des Nations Unies,"))
                        .get(0),
                resolver.resolve(written(
                                "es", "GA", "Recordando el artículo 6, párrafo 1, de la Carta de las Naciones Unidas,"))
                        .get(0));

        assertThat(citations)
                .extracting(Citation::target, Citation::pinpoint, Citation::function)
                .containsOnly(tuple("UN:CHARTER", "art. 6, para. 1", Function.RECALLS));
    }

    static Stream<Arguments> findsPrintedSymbolsInAnyLanguage() {
        return Stream.of(
                argumentSet("English", "en", "Recalling its resolution A/RES/61/180 and S/PRST/2015/25"),
                argumentSet("French", "fr", "Rappelant sa résolution A/RES/61/180 et l’A/RES/60/1, S/PRST/2015/25"),
                argumentSet("Spanish", "es", "Recordando su resolución A/RES/61/180 y S/PRST/2015/25"),
                argumentSet("Russian", "ru", "ссылаясь на свою резолюцию A/RES/61/180 и S/PRST/2015/25"),
                argumentSet("Chinese, without spaces", "zh", "回顾其第A/RES/61/180号决议和S/PRST/2015/25"),
                argumentSet("Arabic", "ar", "إذ تشير إلى قرارها A/RES/61/180 و S/PRST/2015/25"),
                argumentSet(
                        "Arabic, joined to the word before", "ar", "إذ تشير إلى قرارها A/RES/61/180 وS/PRST/2015/25"),
                argumentSet(
                        "Arabic, between direction marks",
                        "ar",
                        "قرارها \u202aA/RES/61/180\u202c و\u2066S/PRST/\u200e2015\u200e/25\u2069\u200f"),
                argumentSet("Arabic, in its own digits", "ar", "قرارها A/RES/٦١/١٨٠ و S/PRST/٢٠١٥/٢٥"),
                argumentSet("a language that nobody told", "xx", "A/RES/61/180, S/PRST/2015/25"));
    }

    @ParameterizedTest
    @MethodSource
    void findsPrintedSymbolsInAnyLanguage(String language, String words) {
        Document document = written(language, null, words);

        assertThat(resolver.resolve(document)).extracting(Citation::target).contains("A/RES/61/180", "S/PRST/2015/25");
        assertThat(resolver.resolve(document)).allSatisfy(citation -> assertThat(citation.text())
                .isEqualTo(citation.span().of(document.text())));
    }

    @Test
    void readsNumbersInArabicDigits() {
        assertThat(FoundTargets.of(written("ar", "SC", "إذ يشير إلى قراره ١٣٢٥ (٢٠٠٠)")))
                .isEqualTo("S/RES/1325(2000)");
    }

    private static Document written(String language, @Nullable String body, String words) {
        return Written.by(body).language(language).preamble(words).read();
    }
}
