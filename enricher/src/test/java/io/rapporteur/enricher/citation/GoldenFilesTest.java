package io.rapporteur.enricher.citation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.model.document.Document;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.testing.CorpusTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The plain texts of the corpus, each with the citations that its golden files tell. {@code CorpusTest} in {@code app} compares
 * all of every file; here the rules of this module meet them where they are tested, and where their mutants are.
 */
class GoldenFilesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DocumentParser PARSER = new DocumentParser();
    private static final CitationResolver RESOLVER = new CitationResolver();

    static List<String> findsTheCitationsThatTheGoldenFilesTell() throws IOException {
        return CorpusTexts.files();
    }

    @ParameterizedTest
    @MethodSource
    void findsTheCitationsThatTheGoldenFilesTell(String file) throws IOException {
        List<Document> documents = PARSER.parse(CorpusTexts.text(file));

        List<Path> expected = CorpusTexts.goldens(file);
        assertThat(documents).hasSameSizeAs(expected);
        for (int i = 0; i < documents.size(); i++) {
            assertThat(lines(documents.get(i)))
                    .containsExactlyElementsOf(
                            lines(JSON.readTree(expected.get(i).toFile())));
        }
    }

    private static List<String> lines(JsonNode golden) {
        return Stream.concat(all(golden.get("citations")), all(golden.get("anaphora")))
                .sorted(Comparator.comparingInt(
                                (JsonNode one) -> one.get("start").asInt())
                        .thenComparingInt(one -> one.get("end").asInt()))
                .map(GoldenFilesTest::line)
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String line(JsonNode one) {
        return String.join(
                " | ",
                one.get("start").asInt() + ".." + one.get("end").asInt(),
                one.get("text").asText(),
                one.get("where").asText(),
                one.get("kind").asText(),
                one.get("target").asText("null"),
                one.get("pinpoint").asText("null"),
                one.get("date").asText("null"),
                one.get("function").asText(),
                one.get("shorthand").asBoolean()
                        ? "shorthand"
                        : one.get("named").asBoolean() ? "named" : "",
                one.get("rule").asText(),
                String.valueOf(one.get("confidence").asDouble()),
                one.get("conflict").asText("null"),
                all(one.get("evidence"))
                        .map(taken -> taken.get("what").asText() + " " + taken.get("start") + ".." + taken.get("end"))
                        .toList()
                        .toString(),
                all(one.get("candidates"))
                        .map(candidate -> candidate.get("target").asText() + " "
                                + candidate.get("score").asDouble() + " "
                                + candidate.get("reason").asText())
                        .toList()
                        .toString());
    }

    private static List<String> lines(Document document) {
        return RESOLVER.resolve(document).stream().map(GoldenFilesTest::line).toList();
    }

    private static String line(Citation citation) {
        return String.join(
                " | ",
                citation.span().start() + ".." + citation.span().end(),
                citation.text(),
                citation.where(),
                word(citation.kind()),
                String.valueOf(citation.target()),
                String.valueOf(citation.pinpoint()),
                String.valueOf(citation.date()),
                word(citation.function()),
                citation.naming() == Naming.SHORTHAND || citation.naming() == Naming.NAMED
                        ? word(citation.naming())
                        : "",
                citation.rule(),
                String.valueOf(citation.confidence()),
                String.valueOf(citation.conflict()),
                citation.evidence().stream()
                        .map(GoldenFilesTest::taken)
                        .toList()
                        .toString(),
                citation.candidates().stream()
                        .map(candidate -> candidate.target() + " " + candidate.score() + " " + candidate.reason())
                        .toList()
                        .toString());
    }

    private static String taken(Evidence evidence) {
        return word(evidence.what()) + " " + evidence.span().start() + ".."
                + evidence.span().end();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
