package io.rapporteur.app.extract;

import io.rapporteur.app.extract.FileReading.ReadDocument;
import io.rapporteur.enricher.authority.Authorities;
import io.rapporteur.enricher.authority.Proof;
import io.rapporteur.enricher.authority.Proofs;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.document.Metadata;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the documents of a batch prove of titles, for those of them that cite a title alone. It keeps names and ids, no documents.
 * Used by one thread.
 */
public final class BatchAuthorities {

    private final Proofs proofs = new Proofs();

    /** What was learned before. */
    void know(Proof proof) {
        proofs.add(proof);
    }

    /** Takes in what the documents of a file prove. */
    void learn(FileReading reading) {
        for (ReadDocument read : reading.read()) {
            String document = Metadata.value(read.document().metadata().symbol())
                    .orElseGet(() -> OutputNames.document(reading.file(), read.part()));
            for (Citation citation : read.citations()) {
                String ownId = citation.ownId();
                String target = citation.target();
                if (ownId != null && target != null && Authorities.isProof(citation.rule(), ownId, target)) {
                    proofs.add(
                            new Proof(ownId, target, Authorities.title(citation.text()), document, citation.where()));
                }
            }
        }
    }

    /** The titles of a file that have no target but their own words. */
    static Set<String> waiting(FileReading reading) {
        return reading.read().stream()
                .flatMap(read -> read.citations().stream())
                .map(Citation::target)
                .filter(Objects::nonNull)
                .filter(Authorities::isServed)
                .collect(Collectors.toSet());
    }

    /** Whether what was proved serves one of these titles. */
    boolean serves(Set<String> titles) {
        return titles.stream().anyMatch(title -> proofs.of(title).isPresent());
    }

    /** A document with the targets of its titles, as far as they are proved. */
    ReadDocument serve(ReadDocument read) {
        List<Citation> citations = new ArrayList<>();
        Map<Citation, String> provenBy = new HashMap<>(read.provenBy());
        for (Citation citation : read.citations()) {
            String title = citation.target();
            Optional<Proof> proof = title != null && Authorities.isServed(title) ? proofs.of(title) : Optional.empty();
            Citation served = proof.map(found -> served(citation, found)).orElse(citation);
            proof.ifPresent(found -> provenBy.put(served, found.document() + ", " + found.where()));
            citations.add(served);
        }
        return new ReadDocument(read.part(), read.document(), citations, read.findings(), read.warnings(), provenBy);
    }

    /** What was proved, for later batches. */
    List<Proof> proved() {
        return proofs.all();
    }

    private static Citation served(Citation citation, Proof proof) {
        return new Citation(
                citation.node(),
                citation.span(),
                citation.text(),
                citation.kind(),
                proof.target(),
                citation.ownId(),
                citation.link(),
                citation.pinpoint(),
                citation.date(),
                citation.where(),
                citation.function(),
                citation.naming(),
                Rule.TITLE_BY_AUTHORITY.id(),
                Math.min(Rule.TITLE_BY_FOOTNOTE.confidence(), citation.confidence()),
                citation.evidence(),
                citation.conflict(),
                citation.candidates());
    }
}
