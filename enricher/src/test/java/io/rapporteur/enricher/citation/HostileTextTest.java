package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.ReadingLimits;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to be slow: each repeats one construct far more often than any document does. */
class HostileTextTest {

    private static final int TIMES = 100_000;

    /** What these texts hold is beyond the usual limit: reading must stay linear for those who raise it. */
    private final CitationResolver resolver =
            new CitationResolver(ReadingLimits.DEFAULT.with(Limit.CITATIONS, 1_000_000_000));

    static Stream<Arguments> staysLinear() {
        return Stream.of(
                argumentSet("openers that never close", "resolution 1 ("),
                argumentSet("a list without end", "61/180, "),
                argumentSet("dates without end", "resolution 61/180 of 20 December 2006, "),
                argumentSet("pinpoints without a target", "paragraph 1, "),
                argumentSet("nested pinpoints", "paragraph 1 of "),
                argumentSet("letters without end", "resolution 61/1 A and "),
                argumentSet("brackets without end", "paragraph 1 (a)(b)(c)"),
                argumentSet("one symbol without end", "A/1/"),
                argumentSet("symbols with open brackets", "A/1 (Part "),
                argumentSet("capitals without end", "Protocol Convention Declaration "),
                argumentSet("definitions without end", "Minamata Convention on Mercury (the Snow Convention) "),
                argumentSet("titles with new names", "Convention on Snow, "),
                argumentSet("ibid. without end", "Ibid., "),
                argumentSet("volumes without end", "Treaty Series, vol. 1, "),
                argumentSet("bodies without end", "Committee on the Rights of the "),
                argumentSet("ranges without end", "61/1 to 61/60, "),
                argumentSet("parts without end", "61/1 A to Z, "),
                argumentSet("meetings without end", "1st, "),
                argumentSet("supra without end", "supra note 1, "),
                argumentSet("open quotation marks", "(“"),
                argumentSet("organs without end", "General Assembly Security Council "),
                argumentSet("numbers without years", "and 1493 ("),
                argumentSet("numbers", "1"),
                argumentSet("NULs", "\u0000"),
                argumentSet("lone surrogates", "\ud800"));
    }

    @ParameterizedTest
    @MethodSource
    @Timeout(10)
    void staysLinear(String piece) {
        String text = "Recalling its resolutions " + piece.repeat(TIMES);

        assertThat(resolver.resolve(
                        Written.by("GA").preamble(text).note("1", text).read()))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"that decision, ", "its article 1, ", "the session of the Council "})
    @Timeout(30)
    void looksBackOverAListWithoutEndOnlyOnce(String piece) {
        String list = "Recalling its resolutions " + "1/1, ".repeat(TIMES / 4) + piece.repeat(TIMES);

        assertThat(resolver.resolve(Written.by("GA").preamble(list).read())).isNotNull();
    }
}
