package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.enricher.citation.result.Citation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Short forms that a document defines, in whatever quotation marks. */
class NameReaderTest {

    private static final byte[] WINDOWS_QUOTES = {(byte) 0x93, (byte) 0x94};
    private static final byte[] WINDOWS_APOSTROPHES = {(byte) 0x91, (byte) 0x92};

    private final CitationResolver resolver = new CitationResolver();

    static Stream<Arguments> bindsShortFormsWhateverTheirQuotationMarks() {
        return Stream.of(
                argumentSet("none", "", ""),
                argumentSet("typewriter's", "\"", "\""),
                argumentSet("English", "\u201c", "\u201d"),
                argumentSet("French", "\u00ab\u00a0", "\u00a0\u00bb"),
                argumentSet("single", "\u2018", "\u2019"),
                argumentSet(
                        "of windows-1252",
                        decoded(WINDOWS_QUOTES, 0, "windows-1252"),
                        decoded(WINDOWS_QUOTES, 1, "windows-1252")),
                argumentSet(
                        "of windows-1252, read as control characters",
                        decoded(WINDOWS_QUOTES, 0, StandardCharsets.ISO_8859_1.name()),
                        decoded(WINDOWS_QUOTES, 1, StandardCharsets.ISO_8859_1.name())),
                argumentSet(
                        "single of windows-1252, read as control characters",
                        decoded(WINDOWS_APOSTROPHES, 0, StandardCharsets.ISO_8859_1.name()),
                        decoded(WINDOWS_APOSTROPHES, 1, StandardCharsets.ISO_8859_1.name())),
                argumentSet("lost in decoding", "\ufffd", "\ufffd"));
    }

    @ParameterizedTest
    @MethodSource
    void bindsShortFormsWhateverTheirQuotationMarks(String opening, String closing) {
        var document = Written.by("GA")
                .preamble("Recalling the Minamata Convention on Mercury (hereinafter " + opening + "the Mercury Treaty"
                        + closing + ") and the Convention on Cluster Munitions,")
                .operative("1", "Invites States to join the " + opening + "Mercury Treaty" + closing + " soon;")
                .read();

        List<Citation> citations = resolver.resolve(document);

        assertThat(citations)
                .extracting(Citation::target)
                .containsExactly("UNTS:3202:54669", "UNTS:2688:47713", "UNTS:3202:54669");
        assertThat(citations.get(2).text()).isEqualTo("Mercury Treaty");
        assertThat(citations.get(2).rule()).isEqualTo("defined");
    }

    static Stream<Arguments> tellsTheNounOfAnInstrumentFromADescription() {
        return Stream.of(
                argumentSet("what it is about", "Noting the Convention on the width of doors,", ""),
                argumentSet("what it is about, without an article", "Noting the Convention on village doors,", ""),
                argumentSet("how", "Noting the Convention on an urgent basis,", "the Convention"),
                argumentSet("why", "Noting the Convention on the basis of reports,", "the Convention"),
                argumentSet("when", "Noting the Convention on 16 August,", "the Convention"),
                argumentSet("alone", "Noting the Convention,", "the Convention"),
                argumentSet(
                        "with a part before it",
                        "Noting article 73 of the Convention on village doors,",
                        "article 73 of the Convention"));
    }

    @ParameterizedTest
    @MethodSource
    void tellsTheNounOfAnInstrumentFromADescription(String words, String expected) {
        var document = Written.by("UNEA")
                .preamble("Recalling the Minamata Convention on Mercury,")
                .preamble(words)
                .read();

        List<String> cited =
                resolver.resolve(document).stream().skip(1).map(Citation::text).toList();

        assertThat(String.join(" ", cited)).isEqualTo(expected);
    }

    private static String decoded(byte[] marks, int index, String charset) {
        return new String(marks, index, 1, Charset.forName(charset));
    }

    static Stream<Arguments> takesInWhatADocumentDefines() {
        String mercury = "Recalling the Minamata Convention on Mercury ";
        return Stream.of(
                argumentSet(
                        "a noun",
                        mercury + "(the Convention) and the Convention on Cluster Munitions; the Convention",
                        "Minamata Convention on Mercury UNTS:3202:54669 | Convention on Cluster Munitions UNTS:2688:47713 | the Convention UNTS:3202:54669"),
                argumentSet(
                        "an acronym",
                        mercury + "(MCM) and others; MCM",
                        "Minamata Convention on Mercury UNTS:3202:54669 | MCM UNTS:3202:54669"),
                argumentSet(
                        "an acronym of two letters",
                        mercury + "(MC) and others; MC",
                        "Minamata Convention on Mercury UNTS:3202:54669"),
                argumentSet(
                        "a name",
                        mercury + "(hereinafter the Mercury Treaty) and others; the Mercury Treaty",
                        "Minamata Convention on Mercury UNTS:3202:54669 | Mercury Treaty UNTS:3202:54669"),
                argumentSet(
                        "a name with another noun",
                        mercury + "(the Mercury Rules) and others; the Mercury Rules",
                        "Minamata Convention on Mercury UNTS:3202:54669 | Mercury Rules UNTS:3202:54669"),
                argumentSet(
                        "a name without the noun of an instrument",
                        mercury + "(the Mercury Team) and others; the Mercury Team",
                        "Minamata Convention on Mercury UNTS:3202:54669"),
                argumentSet(
                        "small letters",
                        mercury + "(the treaty) and others; the treaty",
                        "Minamata Convention on Mercury UNTS:3202:54669"),
                argumentSet(
                        "a citation of its own",
                        mercury + "(United Nations, Treaty Series, vol. 3202) and others; Treaty Series",
                        "Minamata Convention on Mercury UNTS:3202:54669 | United Nations, Treaty Series, vol. 3202 UNTS:3202"),
                argumentSet(
                        "a bracket that is not closed",
                        mercury + "(the Mercury Team and others; the Mercury Team",
                        "Minamata Convention on Mercury UNTS:3202:54669"),
                argumentSet(
                        "an acronym behind a number",
                        "Recalling its resolution 69/1 (MCM) and others; MCM",
                        "69/1 A/RES/69/1"),
                argumentSet(
                        "a name behind a number",
                        "Recalling its resolution 69/1 (the Mercury Plan) and others; the Mercury Plan",
                        "69/1 A/RES/69/1 | Mercury Plan A/RES/69/1"),
                argumentSet(
                        "a short form with a number",
                        mercury + "(the Treaty 2061) and others; the Treaty 2061",
                        "Minamata Convention on Mercury UNTS:3202:54669 | Treaty 2061 UNTS:3202:54669"),
                argumentSet(
                        "the beginning of a title",
                        "Recalling the Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law: Towards the Achievement of the 2030 Agenda for Sustainable Development; the Kyoto Declaration",
                        "Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law: Towards the Achievement of the 2030 Agenda for Sustainable Development A/RES/76/181 | Kyoto Declaration A/RES/76/181"),
                argumentSet("the name of a body", "Recalling the Committee on the Rights of the Child", ""),
                argumentSet(
                        "a body and an instrument",
                        "Recalling the Committee and the Convention on the Rights of the Child",
                        "Convention on the Rights of the Child UNTS:1577:27531"),
                argumentSet(
                        "a body, some words before",
                        "Recalling the Committee that met under the Convention on the Rights of the Child",
                        "Convention on the Rights of the Child UNTS:1577:27531"));
    }

    @ParameterizedTest
    @MethodSource
    void takesInWhatADocumentDefines(String words, String expected) {
        var document =
                Written.by("GA").adopted("2035-01-01").preamble(words + ",").read();

        assertThat(resolver.resolve(document).stream()
                        .map(citation -> citation.text() + " " + citation.target())
                        .collect(Collectors.joining(" | ")))
                .isEqualTo(expected);
    }
}
