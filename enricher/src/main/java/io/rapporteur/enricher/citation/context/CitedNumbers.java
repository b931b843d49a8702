package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.grammar.CitedNumber;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.model.organ.Organ;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that a document has cited: once the words have said whose a number is, it need not be said again. */
public final class CitedNumbers {

    /** A resolution of the Security Council as it was cited with its year. */
    public record OfCouncil(int year, @Nullable Evidence evidence) {}

    private record Key(CitationKind kind, String number) {}

    private final Map<Key, Issuer> issuers = new HashMap<>();
    private final Map<Integer, OfCouncil> ofCouncil = new HashMap<>();

    /** The words gave a number to an organ. */
    public void cite(CitationKind kind, CitedNumber number, Organ organ, Evidence citation) {
        issuers.put(new Key(kind, number.value()), new Issuer(organ, citation));
    }

    /** A name stands for what bears a number of an organ: "the Paris Plan (resolution 69/313, annex)" says the number again. */
    public void citeNamed(CitationKind kind, String number, Organ organ, Evidence name) {
        issuers.putIfAbsent(new Key(kind, number), new Issuer(organ, name));
    }

    /** The organ that a number was given to, or null. */
    @Nullable
    public Issuer issuerOf(CitationKind kind, CitedNumber number) {
        return issuers.get(new Key(kind, number.value()));
    }

    /** A resolution of the Security Council was cited: "1493 (2003)" is later "resolution 1493". */
    public void citeCouncil(CitedNumber number, @Nullable Evidence citation) {
        ofCouncil.putIfAbsent(number.ofCouncil(), new OfCouncil(number.session(), citation));
    }

    /** The resolution of the Security Council that was first cited under a number, or null. */
    @Nullable
    public OfCouncil ofCouncil(int number) {
        return ofCouncil.get(number);
    }
}
