package io.rapporteur.enricher.stream;

import io.rapporteur.enricher.citation.finding.Finding;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.event.CitationCandidate;
import io.rapporteur.event.CitationEvidence;
import io.rapporteur.event.CitationFound;
import io.rapporteur.event.CitationKind;
import io.rapporteur.event.Enriched;
import io.rapporteur.event.FindingKind;
import io.rapporteur.event.FindingMade;
import io.rapporteur.event.Link;
import io.rapporteur.event.LinkState;
import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.ReplayOutcome;
import io.rapporteur.event.ReplayState;
import io.rapporteur.event.Superseded;
import io.rapporteur.event.Withdrawal;
import io.rapporteur.schemas.mapping.DocumentMapper;
import io.rapporteur.schemas.mark.ReplayMark;
import io.rapporteur.schemas.mark.WithdrawMark;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;

/** Citations as events carry them; the only place of the enricher that makes events. */
final class EventMapper {

    private final Maker maker;

    EventMapper(Maker maker) {
        this.maker = maker;
    }

    Enriched enriched(Parsed parsed, int revision, List<Citation> citations, List<Finding> findings) {
        List<CitationFound> found = IntStream.range(0, citations.size())
                .mapToObj(ordinal -> found(ordinal, citations.get(ordinal)))
                .toList();
        return new Enriched(
                parsed.getDocumentId(),
                parsed.getPart(),
                revision,
                parsed.getLineage(),
                parsed.getMadeBy(),
                maker,
                parsed.getMediaType(),
                parsed.getText(),
                parsed.getDocument(),
                found,
                parsed.getWarnings(),
                null,
                parsed.getHyperlinks(),
                findings.stream().map(EventMapper::made).toList());
    }

    private static FindingMade made(Finding finding) {
        return new FindingMade(
                FindingKind.valueOf(finding.kind().name()),
                DocumentMapper.toEvent(finding.span()),
                finding.text(),
                finding.where(),
                finding.linked(),
                finding.named(),
                finding.reason());
    }

    /** What became of a document that was read again. */
    KeyValue<String, ReplayOutcome> outcome(ReplayMark mark, String documentId, ReplayState state) {
        return KeyValue.pair(
                String.join("#", mark.replayId(), mark.item(), documentId),
                new ReplayOutcome(mark.replayId(), mark.item(), documentId, state, "", mark.documents(), "", maker));
    }

    /** That a document has moved on from some bytes. */
    Superseded superseded(Enriched current, String former) {
        return new Superseded(
                current.getDocumentId(), former, current.getLineage().getContentHash(), current.getRevision(), maker);
    }

    /** What was decided on a document. */
    Withdrawal withdrawal(Enriched document, WithdrawMark decision) {
        return new Withdrawal(
                document.getDocumentId(),
                document.getRevision(),
                decision.withdrawn(),
                decision.reason(),
                decision.decidedAt(),
                decision.decidedBy());
    }

    /** That a document is back because other bytes of it have come. */
    Withdrawal broughtBack(Enriched document) {
        return new Withdrawal(
                document.getDocumentId(),
                document.getRevision(),
                false,
                "other bytes of it have come",
                document.getLineage().getTimestamp(),
                maker.getService() + " " + maker.getVersion());
    }

    /** The link of a citation as far as the citation itself tells. */
    Link link(Enriched document, CitationFound citation) {
        return link(document, citation.getOrdinal(), citation.getTarget(), state(citation), citation);
    }

    /** The link of a citation that is no longer there. */
    Link withdrawn(Enriched document, int ordinal, @Nullable String target) {
        return link(document, ordinal, target, LinkState.WITHDRAWN, null);
    }

    private Link link(
            Enriched document,
            int ordinal,
            @Nullable String target,
            LinkState state,
            @Nullable CitationFound citation) {
        return new Link(
                document.getDocumentId() + "#" + ordinal,
                document.getDocumentId(),
                document.getRevision(),
                ordinal,
                target,
                null,
                state,
                citation == null ? "" : citation.getWhere(),
                citation == null ? null : citation.getPinpoint(),
                maker,
                null);
    }

    private static LinkState state(CitationFound citation) {
        if (citation.getTarget() != null) {
            return LinkState.NOT_HELD;
        }
        return citation.getCandidates().isEmpty() ? LinkState.UNRESOLVED : LinkState.AMBIGUOUS;
    }

    private static CitationFound found(int ordinal, Citation citation) {
        return new CitationFound(
                ordinal,
                citation.node(),
                citation.where(),
                DocumentMapper.toEvent(citation.span()),
                citation.text(),
                CitationKind.valueOf(citation.kind().name()),
                citation.target(),
                citation.link(),
                citation.pinpoint(),
                citation.date() == null ? null : citation.date().toString(),
                citation.function().name(),
                citation.naming().name(),
                citation.rule(),
                citation.confidence(),
                citation.candidates().stream()
                        .map(other -> new CitationCandidate(other.target(), other.score(), other.reason()))
                        .toList(),
                citation.evidence().stream()
                        .map(taken -> new CitationEvidence(taken.what().name(), DocumentMapper.toEvent(taken.span())))
                        .toList(),
                citation.conflict(),
                citation.ownId());
    }
}
