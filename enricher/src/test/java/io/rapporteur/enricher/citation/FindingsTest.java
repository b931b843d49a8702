package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.rapporteur.enricher.citation.finding.Finding;
import io.rapporteur.enricher.citation.finding.Finding.Kind;
import io.rapporteur.enricher.citation.finding.Findings;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paragraphs are written with their links as Markdown has them: {@code [76/156](A/RES/75/188)}. */
class FindingsTest {

    private static final Pattern LINK = Pattern.compile("\\[([^]]*)]\\(((?:[^()]|\\([^()]*\\))*)\\)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // last year's link on this year's words
                "GA | Recalling its resolutions 75/188 and [76/156](A/RES/75/188) on lamps, | 76/156 -> A/RES/75/188 / A/RES/76/156",
                "GA | See [A/77/26](A/76/26). | A/77/26 -> A/76/26 / A/77/26",
                "GA | Recalling Economic and Social Council resolution [2019/20](E/RES/2020/20), | 2019/20 -> E/RES/2020/20 / E/RES/2019/20",
                "GA | Recalling its resolution [77/](A/RES/76/163)212 on quays, | 77/ -> A/RES/76/163 / A/RES/77/212",
                // links shifted to the words of their neighbours
                "SC | Recalling its resolutions [1973 (2011)](S/RES/1970(2011)) and [2009 (2011)](S/RES/2009(2011)), | 1973 (2011) -> S/RES/1970(2011) / S/RES/1973(2011)",
                "SC | Recalling resolution [1970 (2011)](S/2006/997), | 1970 (2011) -> S/2006/997 / S/RES/1970(2011)",
                "SC | the report ([S/2017/597](S/RES/2242(2015))) | S/2017/597 -> S/RES/2242(2015) / S/2017/597",
                // the number of a council, the document of the assembly
                "GA | Recalling Human Rights Council resolution [S-21/1](A/RES/S-21/1), | S-21/1 -> A/RES/S-21/1 / A/HRC/RES/S-21/1",
                "HRC | Recalling its resolution [5/1](A/RES/5/1), | 5/1 -> A/RES/5/1 / A/HRC/RES/5/1",
                "GA | Recalling Economic and Social Council resolution [2008 (LX)](A/RES/2008(LX)) of 14 May 1976, | 2008 (LX) -> A/RES/2008(LX) / E/RES/2008(LX)",
                "GA | Recalling resolution [79/8](A/RES/79/8) of the Economic and Social Commission for Asia and the Pacific, | 79/8 -> A/RES/79/8 / E/ESCAP/RES/79/8",
                // a report for a resolution and a resolution for a report
                "GA | Recalling its resolution [70/1](A/70/1), | 70/1 -> A/70/1 / A/RES/70/1",
                "GA | See [A/73/798](A/RES/73/798). | A/73/798 -> A/RES/73/798 / A/73/798",
                "GA | Recalling its decision [78/542](A/RES/78/542C) C, | 78/542 -> A/RES/78/542C / A/DEC/78/542C",
                // the series left out
                "GA | Recalling its resolution [75/291](75/291), | 75/291 -> 75/291 / A/RES/75/291",
                "GA | Recalling its resolution [3202 (S-VI)](3202(S-VI)) of 1 May 1974, | 3202 (S-VI) -> 3202(S-VI) / A/RES/3202(S-VI)",
                // a link on a piece of a number
                "GA | See document CL 1[44/9](A/RES/44/9). | 44/9 -> A/RES/44/9 / CL144/9",
                // what a program took for a symbol
                "SC | Urges [T/PCCs](T/PCCS) to train, | T/PCCs -> T/PCCS / null",
                // one number in two links
                "GA | Recalling its resolution [76/](A/RES/75/188)[156](A/RES/75/188), | 76/156 -> A/RES/75/188 / A/RES/76/156"
            })
    void findsLinksThatContradictTheirWords(String body, String words, String expected) {
        List<Finding> found = links(body, words);

        assertThat(found)
                .extracting(finding -> finding.text() + " -> " + finding.linked() + " / " + finding.named())
                .containsExactly(expected);
        assertThat(found).allSatisfy(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LINK_CONTRADICTS_WORDS);
            assertThat(finding.where()).isEqualTo("preamble 1");
            assertThat(finding.reason()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the same document
                "GA | Recalling its resolution [76/156](A/RES/76/156) on lamps,",
                "GA | Recalling its resolution [57/270 B](A/RES/57/270) of 23 June 2003,",
                "GA | Recalling its resolution [217 A (III)](A/RES/217(III)) of 10 December 1948,",
                "SC | Recalling its resolution [1325](S/RES/1325(2000)) (2000),",
                "GA | See [A/77/53](A/77/53/Add.1).",
                "GA | See [A/77/90-E/2022/66](E/2022/66).",
                "GA | Recalling Human Rights Council resolution [5/1](HRC/RES/5/1),",
                // a title, a pointer, a date may lead anywhere
                "GA | Recalling the [2030 Agenda for Sustainable Development](A/RES/69/315),",
                "GA | Recalling [its resolution](A/RES/75/188) and the [Convention](A/RES/44/25),",
                "GA | Recalling its resolution 76/156 of [16 December 2021](A/76/PV.53),",
                // what decides nothing
                "GA | Recalling resolution [9/1](A/RES/9/1) of the League of Lamplighters,",
                "GA | Recalling its resolutions [76/156 and 75/188](A/RES/75/188),",
                // collections and reports that print what is named
                "GA | Recalling its decision [77/405](A/77/49),",
                "GA | Recalling its resolution [217 A (III)](A/810),",
                "GA | Recalling Commission on the Status of Women resolution [62/1](E/2018/27),",
                // the treaty is annexed to the resolution
                "GA | United Nations, Treaty Series, [vol. 1577, No. 27531](A/RES/44/25).",
                // more of the symbol than was read
                "GA | See [A/C.6/64/SR.1–28/Corrigendum](A/C.6/64/SR.1-28/Corrigendum).",
                // no document of the United Nations
                "GA | Recalling its resolution [76/156](https://example.org/A/RES/75/188),"
            })
    void accusesNobodyWhereThereIsADoubt(String body, String words) {
        assertThat(links(body, words)).isEmpty();
    }

    @Test
    void saysWhyInASentence() {
        assertThat(links("HRC", "Recalling its resolutions [5/1](A/RES/5/1) and [7/20](A/HRC/RES/7/21),"))
                .extracting(Finding::reason)
                .containsExactly(
                        "the number is the same, but the words name A/HRC/RES/5/1, the link leads to A/RES/5/1",
                        "the words name A/HRC/RES/7/20, the link leads to A/HRC/RES/7/21");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "its resolution 119/5 of 3 May 2016 | the number cannot bear a date of 2016",
                "General Assembly resolution 119/6 | no such session was held by 2017",
                "document A/RES/119/7 | the number is of 2064 or later, the document that cites it is of 2016-07-01",
                "Security Council resolution 1325 (2004) | the number is of 2000, the year printed is 2004",
                "Security Council document S/RES/1325(2004) | the number is of 2000, the year printed is 2004",
                "its resolution 71/4 of 3 September 2016 | it is dated 2016-09-03, the document that cites it is of 2016-07-01",
                "the letter (S/2023/14) | the number is of 2023 or later, the document that cites it is of 2016-07-01"
            })
    void findsNumbersThatCannotBe(String words, String reason) {
        assertThat(numbers("Recalling " + words + ", and the lamps,"))
                .extracting(Finding::kind, Finding::linked, Finding::reason)
                .containsExactly(tuple(Kind.NUMBER_CANNOT_BE, null, reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "its resolution 70/1 of 25 September 2015",
                "Security Council resolution 1325 (2000) of 31 October 2000",
                "resolution 715 A (XXVII) of 23 April 1959",
                "the report for the session to come (A/72/10)",
                "the meeting to be held on 5 November 2016",
                "document S/RES/l325(2000)"
            })
    void believesNumbersThatMayBe(String words) {
        assertThat(numbers("Recalling " + words + ", and the lamps,")).isEmpty();
    }

    @Test
    void tellsFindingsInTheOrderOfTheText() {
        assertThat(
                        links(
                                "GA",
                                "Recalling Security Council resolution 1325 (2004) and its resolution [76/156](A/RES/75/188) and Security Council resolution 1325 (2005),"))
                .extracting(Finding::kind)
                .containsExactly(Kind.NUMBER_CANNOT_BE, Kind.LINK_CONTRADICTS_WORDS, Kind.NUMBER_CANNOT_BE);
    }

    @Test
    void tellsNoMoreThanAThousand() {
        assertThat(links("GA", "Recalling " + "its resolution [76/156](A/RES/75/188), ".repeat(1_200)))
                .hasSize(1_000);
    }

    private static List<Finding> numbers(String words) {
        Document document =
                Written.by("GA").adopted("2016-07-01").preamble(words).read();
        return Findings.of(document, List.of(), new CitationResolver().resolve(document));
    }

    private static List<Finding> links(String body, String words) {
        List<Hyperlink> links = new ArrayList<>();
        var text = new StringBuilder();
        Matcher link = LINK.matcher(words);
        while (link.find()) {
            link.appendReplacement(text, Matcher.quoteReplacement(link.group(1)));
            String address =
                    link.group(2).startsWith("http") ? link.group(2) : "https://undocs.org/en/" + link.group(2);
            links.add(new Hyperlink(new Span(text.length() - link.group(1).length(), text.length()), address));
        }
        Document document =
                Written.by(body).preamble(link.appendTail(text).toString()).read();
        List<Finding> explained = Findings.of(document, links, new CitationResolver().explain(document));
        List<Finding> found = Findings.of(document, links, new CitationResolver().resolve(document));
        assertThat(found).as("with and without an explanation").isEqualTo(explained);
        assertThat(found.stream()
                        .map(finding -> finding.span().of(document.text()))
                        .collect(Collectors.toList()))
                .isEqualTo(found.stream().map(Finding::text).toList());
        return found;
    }
}
