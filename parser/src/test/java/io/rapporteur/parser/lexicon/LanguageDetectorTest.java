package io.rapporteur.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LanguageDetectorTest {

    static Stream<Arguments> tellsTheLanguage() {
        return Stream.of(
                argumentSet("English", "the tide of the sea and the coast", "en"),
                argumentSet("French", "la mer et les c\u00f4tes des pays du nord", "fr"),
                argumentSet("Spanish", "el mar y las costas de los pa\u00edses del norte", "es"),
                argumentSet("Russian", "\u043c\u043e\u0440\u0435 \u0438 \u0431\u0435\u0440\u0435\u0433", "ru"),
                argumentSet("Chinese", "\u6d77\u6d0b\u4e0e\u6d77\u5cb8", "zh"),
                argumentSet("Arabic", "\u0627\u0644\u0628\u062d\u0631", "ar"),
                argumentSet("more than one language", "the sea of the north, la mer, and the coast", "en"),
                argumentSet("symbols", "A/90/1, A/90/2, E/2061/3, A/90/4 and A/90/5", "en"),
                argumentSet(
                        "names",
                        "Cabo da Roca, Foz do Douro, Serra da Estrela are in Portugal and in no other country",
                        "en"),
                argumentSet("capitals", "LES GAUGES DES PAYS DU NORD", "fr"),
                argumentSet("nothing to tell it by", "123", "en"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsTheLanguage(String text, String language) {
        assertThat(LanguageDetector.languageOf(text)).isEqualTo(language);
    }
}
