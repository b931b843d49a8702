package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.model.organ.Organ;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The organs that a document has named, in order, and the one that speaks. */
public final class NamedOrgans {

    private final Map<String, Issuer> named = new LinkedHashMap<>();
    private @Nullable Issuer adopter;
    private @Nullable Issuer last;
    private boolean other;

    /** The organ that speaks, or null. */
    @Nullable
    public Organ adopting() {
        return adopter == null ? null : adopter.organ();
    }

    /** The organ that speaks, with the words that say so, or null. */
    @Nullable
    public Issuer adopter() {
        return adopter;
    }

    /** The organ that speaks from here on: the document's own, or that of a draft inside it. */
    public void adoptedBy(@Nullable Issuer organ) {
        adopter = organ;
        if (organ != null) {
            name(organ);
        }
    }

    /** An organ was named. */
    public void name(Issuer organ) {
        if (organ.equals(last)) {
            return;
        }
        named.remove(organ.organ().code());
        named.put(organ.organ().code(), organ);
        last = organ;
    }

    /** A body was named that no gazetteer holds. */
    public void nameOther() {
        other = true;
    }

    /** Whether the document has named a body that no gazetteer holds. */
    public boolean hasNamedOther() {
        return other;
    }

    public boolean hasNamed(Organ organ) {
        return named.containsKey(organ.code());
    }

    /** The organs named so far, the last first. */
    public List<Organ> all() {
        List<Organ> last = new ArrayList<>(named.size());
        named.values().forEach(issuer -> last.add(issuer.organ()));
        Collections.reverse(last);
        return last;
    }

    /** The organ named last, or null. */
    @Nullable
    public Organ last() {
        return last == null ? null : last.organ();
    }

    /** The one of these that was named last. */
    public Optional<Issuer> lastOf(Collection<Organ> organs) {
        Issuer found = null;
        for (Issuer issuer : named.values()) {
            if (organs.contains(issuer.organ())) {
                found = issuer;
            }
        }
        return Optional.ofNullable(found);
    }
}
