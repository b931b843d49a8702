package io.rapporteur.parser.masthead;

import io.rapporteur.model.organ.Organ;
import java.util.Optional;

/**
 * The words that name the adopting organ before a preamble: "The General Assembly,".
 *
 * @param end offset in the paragraph's reading behind the formula; less than its length when the preamble goes on in the
 *     same paragraph
 * @param organ the organ, where the gazetteer knows it
 */
public record EnactingFormula(int end, Optional<Organ> organ) {}
