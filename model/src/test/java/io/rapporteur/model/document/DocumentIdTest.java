package io.rapporteur.model.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentIdTest {

    @Test
    void isSymbolAndLanguageWhereASymbolIsSaid() {
        DocumentId id = DocumentId.of(metadata("A/RES/64/293"), "0f", 3);

        assertThat(id.value()).isEqualTo("A/RES/64/293@fr");
        assertThat(id.symbol()).contains("A/RES/64/293");
    }

    @Test
    void isTheHashOfTheFileAndTheNumberOfThePartWhereNone() {
        assertThat(DocumentId.of(metadata(null), "0f", 0)).isEqualTo(new DocumentId("sha256:0f"));
        assertThat(DocumentId.of(metadata(null), "0f", 1)).isEqualTo(new DocumentId("sha256:0f~2"));
        assertThat(DocumentId.unnamed("0f", 2)).isEqualTo(new DocumentId("sha256:0f~3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:0f", "sha256:0f@en", "@en", "anything"})
    void hasNoSymbol(String value) {
        assertThat(new DocumentId(value).symbol()).isEmpty();
    }

    @Test
    void endsItsSymbolAtTheLastSign() {
        assertThat(new DocumentId("A@B@en").symbol()).contains("A@B");
    }

    @Test
    void mustNotBeBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DocumentId(" "))
                .withMessage("document id must not be blank");
    }

    private static Metadata metadata(@Nullable String symbol) {
        Fact fact = symbol == null ? null : new Fact(symbol, new Span(0, 1));
        return new Metadata(DocumentKind.RESOLUTION, "fr", fact, null, null, null, null, null);
    }
}
