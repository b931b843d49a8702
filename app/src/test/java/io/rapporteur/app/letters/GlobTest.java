package io.rapporteur.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*.pdf, scan.pdf, true",
        "*.pdf, SCAN.PDF, true",
        "*.pdf, scan.pdf.txt, false",
        "scan?.txt, scan1.txt, true",
        "scan?.txt, scan12.txt, false",
        "in/*, in/deep/file.txt, true",
        "a.c, abc, false",
        "(1)[x]+, (1)[x]+, true",
        "Ünïcode*, ÜNÏCODE.txt, true"
    })
    void matchesWholeNames(String pattern, String name, boolean matches) {
        assertThat(new Glob(pattern).matches(name)).isEqualTo(matches);
    }
}
