package io.rapporteur.model.organ;

import io.rapporteur.model.document.DocumentKind;
import java.util.Objects;

/**
 * A symbol that a series knows.
 *
 * @param canonical without white space; in upper case, but for documents, whose symbols stay as printed
 * @param organ code of the organ whose series it is; empty where only the beginning of the symbol is known
 * @param kind what the series holds
 * @param number number within the series as the organ writes it ({@code 75/46}); empty for a series of documents
 */
public record PrintedSymbol(String canonical, String organ, DocumentKind kind, String number) {

    public PrintedSymbol {
        Objects.requireNonNull(canonical, "canonical");
        Objects.requireNonNull(organ, "organ");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(number, "number");
    }
}
