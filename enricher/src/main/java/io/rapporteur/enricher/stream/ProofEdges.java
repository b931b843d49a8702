package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.authority.Authorities;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.DocumentHistory;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.TitleProof;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/**
 * What a document proves of titles, and what changes of it against the revision before.
 *
 * @param enriched the document as it is now
 * @param citations those of its citations that count: none when it is withdrawn
 * @param before what is known of it from before
 */
record ProofEdges(Enriched enriched, List<CitationFound> citations, DocumentHistory before) {

    /** Longest title that goes with a proof, code units; it is there for people to read. */
    private static final int MAX_TITLE_CHARS = 500;

    ProofEdges {
        Objects.requireNonNull(enriched, "enriched");
        Objects.requireNonNull(citations, "citations");
        Objects.requireNonNull(before, "before");
    }

    /** What the revision before proved and this one does not. */
    Stream<KeyValue<String, LinkChange>> gone() {
        return IntStream.range(0, before.getProved().size()).boxed().flatMap(this::gone);
    }

    /** What it proves. */
    Stream<KeyValue<String, LinkChange>> proved() {
        return citations.stream().flatMap(citation -> {
            String ownId = proved(citation);
            String target = citation.getTarget();
            return ownId == null || target == null
                    ? Stream.empty()
                    : Stream.of(change(
                            ownId,
                            new TitleProof(
                                    enriched.getDocumentId(),
                                    citation.getOrdinal(),
                                    citation.getWhere(),
                                    shortened(Authorities.title(citation.getText())),
                                    target,
                                    false)));
        });
    }

    /** The own ids of the titles that a document proves, by the ordinals of the citations. */
    static List<@Nullable String> ownIds(Enriched enriched) {
        List<@Nullable String> ownIds = new ArrayList<>();
        for (CitationFound citation : enriched.getCitations()) {
            String ownId = proved(citation);
            if (ownId != null) {
                while (ownIds.size() < citation.getOrdinal()) {
                    ownIds.add(null);
                }
                ownIds.add(ownId);
            }
        }
        return ownIds;
    }

    private Stream<KeyValue<String, LinkChange>> gone(int ordinal) {
        String ownId = before.getProved().get(ordinal);
        String target = before.getTargets().get(ordinal);
        if (ownId == null || target == null || isStill(ordinal, ownId, target)) {
            return Stream.empty();
        }
        return Stream.of(change(ownId, new TitleProof(enriched.getDocumentId(), ordinal, "", "", target, true)));
    }

    private boolean isStill(int ordinal, String ownId, String target) {
        if (ordinal >= citations.size()) {
            return false;
        }
        CitationFound now = citations.get(ordinal);
        String nowTarget = now.getTarget();
        return ownId.equals(proved(now))
                && nowTarget != null
                && Targets.key(target).equals(Targets.key(nowTarget));
    }

    private static @Nullable String proved(CitationFound citation) {
        String ownId = citation.getOwnId();
        return Authorities.isProof(citation.getRule(), ownId, citation.getTarget()) ? ownId : null;
    }

    private static String shortened(String title) {
        if (title.length() <= MAX_TITLE_CHARS) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(MAX_TITLE_CHARS - 1)) ? MAX_TITLE_CHARS - 1 : MAX_TITLE_CHARS;
        return title.substring(0, end);
    }

    private static KeyValue<String, LinkChange> change(String ownId, TitleProof proof) {
        return KeyValue.pair(Targets.key(ownId), LinkChanges.proved(proof));
    }
}
