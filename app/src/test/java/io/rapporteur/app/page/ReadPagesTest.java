package io.rapporteur.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.app.page.DocumentPage.Part;
import io.rapporteur.enricher.citation.CitationResolver;
import io.rapporteur.model.document.Document;
import io.rapporteur.parser.DocumentParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadPagesTest {

    private static final String HEAD =
            "Resolution 90/17\n\nCare of gauges\n\nThe General Assembly,\n\n1. Urges States:\n\n(a) To begin;\n\n";

    @Test
    void saysWhatStandsBehindTheItemsBehindThem() {
        List<Part> parts =
                parts(HEAD + "(b) To end:\n\n(i) At noon;\n\nas resolution 64/292 asks;\n\n2. Decides to wait.\n");

        assertThat(parts)
                .extracting(part -> part.depth() + " " + part.label() + ": " + part.text())
                .containsExactly(
                        "0 1: 1. Urges States:",
                        "1 a: (a) To begin;",
                        "1 b: (b) To end:",
                        "2 i: (i) At noon;",
                        "0 : as resolution 64/292 asks;",
                        "0 2: 2. Decides to wait.");
        assertThat(parts.get(4).place()).isEqualTo("operative 1");
        assertThat(parts.get(4).marks()).hasSize(1);
        assertThat(parts.get(0).marks()).isEmpty();
    }

    @Test
    void saysWhatStandsBehindTheLastItemOfAll() {
        assertThat(parts(HEAD + "in every village.\n")).last().satisfies(part -> {
            assertThat(part.text()).isEqualTo("in every village.");
            assertThat(part.label()).isEmpty();
        });
    }

    private static List<Part> parts(String text) {
        Document document = new DocumentParser().parse(text).get(0);
        List<Part> parts = new ArrayList<>();
        ReadPages.of("gauges.txt", document, new CitationResolver().resolve(document), List.of(), List.of(), Map.of())
                .parts(parts::add);
        return parts;
    }
}
