package io.rapporteur.enricher.citation;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.context.Notes;
import io.rapporteur.enricher.citation.issuer.Conflicts;
import io.rapporteur.enricher.citation.lexicon.Entry;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.reader.NodeReader;
import io.rapporteur.enricher.citation.reader.NodeReader.NodeReading;
import io.rapporteur.enricher.citation.reader.PartSetting;
import io.rapporteur.enricher.citation.result.Candidate;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.NameTrie;
import io.rapporteur.enricher.citation.token.Stretch;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.model.document.Places;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.language.Function;
import io.rapporteur.model.organ.Organs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds and resolves the citations of a document.
 *
 * <p>Pure and deterministic: the same document gives the same citations, in the order of the text. The cost grows with the
 * length of the document and with nothing else. Any document is accepted; its words are read in its own language where that is
 * known, its symbols in any.
 */
public final class CitationResolver {

    /** Longest id of a target; the longest of the gazetteers has 41 characters. A longer one is no id of anything. */
    static final int MAX_TARGET_LENGTH = 200;

    /** Longest pinpoint that is told; the longest seen has 51 characters. */
    static final int MAX_PINPOINT_LENGTH = 1_000;

    private final ReadingLimits limits;

    /** A resolver with the default limits. */
    public CitationResolver() {
        this(ReadingLimits.DEFAULT);
    }

    public CitationResolver(ReadingLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
    }

    /**
     * The citations of a document in the order in which they stand in the text, abstentions included.
     *
     * @throws OverLimitException as soon as more have been found than the limits allow
     */
    public List<Citation> resolve(Document document) {
        return new Pass(document, limits, false).run();
    }

    /** As {@link #resolve}, and each citation also says which other targets were possible and why they lost. */
    public List<Citation> explain(Document document) {
        return new Pass(document, limits, true).run();
    }

    /** One document on its way through the grammar. */
    private static final class Pass {

        private final Document document;
        private final ReadingLimits limits;
        private final Lexicon lexicon;
        private final DiscourseContext context;
        private final Notes notes = new Notes();
        private final Tokens tokens;
        private final NodeReader reader;
        private final @Nullable Issuer[] adopting;
        private final boolean[] annexed;
        private final Function[] governing;
        private final List<Citation> citations = new ArrayList<>();
        private final String ownSymbol;

        Pass(Document document, ReadingLimits limits, boolean explaining) {
            this.document = document;
            this.limits = limits;
            this.context = new DiscourseContext(explaining, limits);
            this.lexicon = Lexicon.of(document.metadata().language());
            this.tokens = new Tokens(lexicon.vocabulary());
            this.reader = new NodeReader(lexicon, tokens, context, notes, limits);
            this.adopting = new Issuer[document.nodes().size()];
            this.annexed = new boolean[document.nodes().size()];
            this.governing = new Function[document.nodes().size()];
            Arrays.fill(governing, Function.MENTIONS);
            this.ownSymbol = Metadata.value(document.metadata().symbol())
                    .map(Pass::comparable)
                    .orElse("");
        }

        List<Citation> run() {
            Metadata.value(document.metadata().adopted())
                    .filter(date -> date.length() >= 4)
                    .ifPresent(date -> context.latest(Integer.parseInt(date.substring(0, 4)) + 1));
            findAdoptingOrgans();
            readNotes();
            for (int i = 0; i < document.nodes().size(); i++) {
                read(i);
            }
            citations.sort(Comparator.comparingInt(
                            (Citation citation) -> citation.span().start())
                    .thenComparingInt(citation -> citation.span().end()));
            return List.copyOf(citations);
        }

        /** Whose words each node is: the adopting organ's, or those of the organ that a draft inside is written for. */
        private void findAdoptingOrgans() {
            Issuer current = body();
            Map<String, Issuer> callers = new HashMap<>();
            for (int i = 0; i < document.nodes().size(); i++) {
                Node node = document.nodes().get(i);
                annexed[i] = node.kind() == NodeKind.ANNEX || (node.parent() >= 0 && annexed[node.parent()]);
                if (node.kind() == NodeKind.ENACTING) {
                    Issuer enacting = enacting(i);
                    if (enacting == null) {
                        context.organs().nameOther();
                    }
                    current = enacting == null ? current : enacting;
                }
                adopting[i] = node.kind() == NodeKind.FOOTNOTE ? callers.getOrDefault(node.label(), current) : current;
                if (current != null) {
                    for (FootnoteCall call : node.calls()) {
                        callers.putIfAbsent(call.marker(), current);
                    }
                }
            }
        }

        private @Nullable Issuer body() {
            Fact body = document.metadata().body();
            return body == null
                    ? null
                    : Organs.known()
                            .withCode(body.value())
                            .map(organ -> new Issuer(organ, new Evidence(Evidence.What.ORGAN, body.span())))
                            .orElse(null);
        }

        private @Nullable Issuer enacting(int index) {
            Reading reading = Reading.of(document, index);
            Tokens words = tokens.read(reading.text());
            Issuer last = null;
            for (int at = 0; at < words.size(); at++) {
                NameTrie.Match<Entry> match = lexicon.names().longest(words, at);
                if (match != null && match.value() instanceof Entry.OrganName name) {
                    Span span = reading.span(words.start(at), words.end(match.end() - 1));
                    last = new Issuer(name.organ(), new Evidence(Evidence.What.ORGAN, span));
                    at = match.end() - 1;
                }
            }
            return last;
        }

        /** What the notes cite, before anything else is read: a title may be known by its note only. */
        private void readNotes() {
            if (document.nodes().stream().noneMatch(node -> node.kind() == NodeKind.FOOTNOTE)) {
                return;
            }
            DiscourseContext ofNotes = new DiscourseContext(false, limits);
            NodeReader first = new NodeReader(lexicon, tokens, ofNotes, new Notes(), limits);
            for (int i = 0; i < document.nodes().size(); i++) {
                Node node = document.nodes().get(i);
                if (node.kind() == NodeKind.FOOTNOTE) {
                    ofNotes.organs().adoptedBy(adopting[i]);
                    for (Stretch stretch : Stretch.of(document, i)) {
                        readNote(i, stretch.reading(), ofNotes, first);
                    }
                }
            }
        }

        private void readNote(int index, Reading reading, DiscourseContext ofNotes, NodeReader first) {
            ofNotes.node().enter(index, reading);
            List<Reference> found = first.read(reading.text(), Function.MENTIONS, PartSetting.NOTE)
                    .references();
            notes.add(document.nodes().get(index).label(), found);
            ofNotes.lastNote(found.stream()
                    .filter(reference -> !reference.aside())
                    .reduce((before, last) -> last)
                    .orElse(null));
        }

        private void read(int index) {
            Node node = document.nodes().get(index);
            if (node.spans().isEmpty() || isSilent(node.kind())) {
                return;
            }
            boolean note = node.kind() == NodeKind.FOOTNOTE;
            Function inherited = note || node.parent() < 0 ? Function.MENTIONS : governing[node.parent()];
            String where = Places.of(document, index);
            int cited = citations.size();
            for (Stretch stretch : Stretch.of(document, index)) {
                if (stretch.reading().length() > 0) {
                    inherited = read(index, stretch, inherited, where);
                    governing[index] = inherited;
                }
            }
            if (note && citations.size() == cited) {
                // "Ibid." behind it means a source that was not read.
                context.lastNote(null);
            }
        }

        /** Reads a stretch; gives what its last verb does. */
        private Function read(int index, Stretch stretch, Function inherited, String where) {
            context.node().enter(index, stretch.reading());
            notes.enter(stretch);
            context.organs().adoptedBy(adopting[index]);
            NodeReading read = reader.read(stretch.reading().text(), inherited, setting(index));
            boolean note = document.nodes().get(index).kind() == NodeKind.FOOTNOTE;
            for (Reference reference : read.references()) {
                Reference kept = keep(index, stretch.reading(), reference, where);
                if (note && !reference.aside()) {
                    context.lastNote(kept);
                }
            }
            return read.function();
        }

        private static boolean isSilent(NodeKind kind) {
            return kind == NodeKind.FURNITURE || kind == NodeKind.ENACTING;
        }

        private PartSetting setting(int index) {
            return switch (document.nodes().get(index).kind()) {
                case FOOTNOTE -> PartSetting.NOTE;
                case COVER, TITLE, CLOSING -> PartSetting.SILENT;
                default -> annexed[index] ? PartSetting.SILENT : PartSetting.TEXT;
            };
        }

        /** Keeps a citation, unless it is of the document itself; gives it as it is kept. */
        private Reference keep(int index, Reading reading, Reference read, String where) {
            String target = read.target();
            if (target != null
                    && (target.length() > MAX_TARGET_LENGTH
                            || comparable(target).equals(ownSymbol))) {
                return read;
            }
            String conflict = Conflicts.conflict(read, context.latest());
            Reference found = conflict == null ? read : Conflicts.doubted(read, conflict);
            String longer = conflict == null ? DoubtfulCall.longer(document, index, reading, read) : null;
            if (longer != null) {
                conflict = DoubtfulCall.CONFLICT;
                found = read.with(read.resolution().doubted(longer, conflict));
            }
            Span span = piece(document.nodes().get(index), reading, found);
            if (isOwnNumber(span)) {
                return read;
            }
            citations.add(new Citation(
                    index,
                    span,
                    span.of(document.text()),
                    found.kind(),
                    target,
                    found.ownId(),
                    link(found.resolution()),
                    pinpoint(found),
                    found.date(),
                    where,
                    found.function(),
                    found.mention().naming(),
                    found.resolution().rule().id(),
                    found.resolution().confidence(),
                    found.evidence(),
                    conflict,
                    candidates(found)));
            return found;
        }

        /** The address of a target; of a series that is in no table nobody knows who serves its documents. */
        private static @Nullable String link(Resolution resolution) {
            String target = resolution.target();
            return target == null || resolution.rule() == Rule.SYMBOL_UNLISTED ? null : Links.of(target);
        }

        /** Whether a citation stands where the document says its own number, whoever numbers so. */
        private boolean isOwnNumber(Span span) {
            Fact number = document.metadata().number();
            return number != null
                    && span.start() < number.span().end()
                    && number.span().start() < span.end();
        }

        private static @Nullable String pinpoint(Reference found) {
            String pinpoint = found.pinpoint();
            return pinpoint == null || pinpoint.length() > MAX_PINPOINT_LENGTH ? null : pinpoint;
        }

        private List<Candidate> candidates(Reference found) {
            int most = limits.max(Limit.CANDIDATES);
            List<Candidate> candidates = found.resolution().candidates();
            return candidates.size() <= most ? candidates : candidates.subList(0, most);
        }

        /** Where the citation stands; where the page ends inside it, the part with the beginning of its number or name. */
        private static Span piece(Node node, Reading reading, Reference found) {
            Extent extent = found.extent();
            Span whole = reading.span(extent.from(), extent.to());
            int core = reading.origin(extent.core());
            int piece =
                    Collections.binarySearch(node.spans(), new Span(core, core), Comparator.comparingInt(Span::start));
            int at = piece >= 0 ? piece : -piece - 2;
            Span own = at < 0 ? whole : node.spans().get(at);
            return own.contains(core)
                    ? new Span(Math.max(whole.start(), own.start()), trimmed(reading, extent, own, whole))
                    : whole;
        }

        /** The end of the last character before the cut. */
        private static int trimmed(Reading reading, Extent extent, Span own, Span whole) {
            if (whole.end() <= own.end()) {
                return whole.end();
            }
            int last = extent.core();
            while (last + 1 < extent.to() && reading.origin(last + 1) < own.end()) {
                last++;
            }
            return reading.text().charAt(last) == ' ' ? reading.origin(last - 1) + 1 : reading.origin(last) + 1;
        }

        private static String comparable(String symbol) {
            return symbol.replace(" ", "").toUpperCase(Locale.ROOT);
        }
    }
}
