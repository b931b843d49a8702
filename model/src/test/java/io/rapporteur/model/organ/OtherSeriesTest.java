package io.rapporteur.model.organ;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OtherSeriesTest {

    static Stream<Arguments> knowsTheSeriesOfOtherBodies() {
        return Stream.of(
                argumentSet(
                        "a blank and a bracket", "AG/RES. 3001 (LII-O/22)", "AG/RES.3001(LII-O/22) OAS RESOLUTION 23"),
                argumentSet(
                        "its end before other words", "MSC.401(95) (Adopted on", "MSC.401(95) IMO/MSC RESOLUTION 11"),
                argumentSet("a bracket at once", "CM/Rec(2019)1", "CM/Rec(2019)1 COE/CM RESOLUTION 13"),
                argumentSet("small letters", "pc.dec/1106.", "pc.dec/1106 OSCE DECISION 11"),
                argumentSet("a stroke", "PC.DEC/1106", "PC.DEC/1106 OSCE DECISION 11"),
                argumentSet("the longest beginning", "CM/ResDH(2061)3", "CM/ResDH(2061)3 COE/CM RESOLUTION 15"),
                argumentSet(
                        "a session before the letters",
                        "41 C/Resolution 18, and",
                        "41C/Resolution18 UNESCO/GC RESOLUTION 18"),
                argumentSet(
                        "parts of a decision", "207 EX/Decision 4.I.A.", "207EX/Decision4.I.A UNESCO/EX DECISION 21"),
                argumentSet("a document of a session", "48 C/24", "48C/24 UNESCO/GC OTHER 7"),
                argumentSet("a sentence behind it", "48 C/24.The next", "48C/24 UNESCO/GC OTHER 7"),
                argumentSet("a year is no session", "2048 C/24", "none"),
                argumentSet("no number", "AG/RES. and others", "none"),
                argumentSet("the end", "AG/RES.", "none"),
                argumentSet("a symbol of ours", "A/RES/90/17", "none"));
    }

    @ParameterizedTest
    @MethodSource
    void knowsTheSeriesOfOtherBodies(String text, String expected) {
        assertThat(OtherSeries.known()
                        .at(text, 0)
                        .map(found -> found.symbol() + " " + found.body() + " " + found.kind() + " " + found.end())
                        .orElse("none"))
                .isEqualTo(expected);
    }
}
