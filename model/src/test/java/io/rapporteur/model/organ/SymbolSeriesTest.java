package io.rapporteur.model.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SymbolSeriesTest {

    private final SymbolSeries series = SymbolSeries.known();

    static Stream<Arguments> knowsTheSeriesOfASymbol() {
        return Stream.of(
                argumentSet("General Assembly", "A/RES/90/17", "A/RES/90/17 GA RESOLUTION 90/17 session 90"),
                argumentSet("its decisions", "A/DEC/90/511", "A/DEC/90/511 GA DECISION 90/511 session 90"),
                argumentSet(
                        "Security Council", "S/RES/4748(2061)", "S/RES/4748(2061) SC RESOLUTION 4748(2061) session -"),
                argumentSet(
                        "its statements", "S/PRST/2061/3", "S/PRST/2061/3 SC PRESIDENTIAL_STATEMENT 2061/3 session -"),
                argumentSet("Environment Assembly", "UNEP/EA.9/Res.4", "UNEP/EA.9/RES.4 UNEA RESOLUTION 9/4 session 9"),
                argumentSet("Human Rights Council", "A/HRC/RES/91/2", "A/HRC/RES/91/2 HRC RESOLUTION 91/2 session 91"),
                argumentSet("a document", "S/2061/95", "S/2061/95 SC OTHER  session -"),
                argumentSet("a document of a commission", "E/CN.15/2061/3", "E/CN.15/2061/3 CCPCJ OTHER  session -"),
                argumentSet("an addendum", "A/90/250/Add.1", "A/90/250/Add.1 GA OTHER  session -"),
                argumentSet("no symbol", "and/or", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheSeriesOfASymbol(String printed, String expected) {
        assertThat(series.symbol(printed)
                        .map(found -> found.canonical() + " " + found.organ() + " " + found.kind() + " "
                                + found.number() + " session "
                                + series.session(found.organ(), found.number()).orElse("-"))
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @Test
    void knowsSymbolsOfWhichOnlyTheBeginningIsKnown() {
        assertThat(series.ofComponent("CERD/C/GC/99").map(PrintedSymbol::canonical))
                .contains("CERD/C/GC/99");
        assertThat(series.ofComponent("EC-94/DEC.2").map(PrintedSymbol::organ)).contains("");
        assertThat(series.ofComponent("CERD/C")).isEmpty();
        assertThat(series.ofComponent("EC-law/2")).isEmpty();
        assertThat(series.ofComponent("XYZ/C/GC/99")).isEmpty();
    }

    @Test
    void knowsTheOrganByTheLettersInANumber() {
        assertThat(series.organOf("CMA").map(Organ::code)).contains("UNFCCC/CMA");
        assertThat(series.organOf("COP").map(Organ::code)).contains("UNCCD/COP");
        assertThat(series.organOf("MOP")).isEmpty();
    }

    @Test
    void knowsWithWhatSymbolsBegin() {
        assertThat(series.components())
                .contains("A", "CERD", "EC-", "GC(", "MSC.")
                .doesNotHaveDuplicates();
    }
}
