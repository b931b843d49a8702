package io.rapporteur.app.page;

import io.rapporteur.enricher.citation.finding.Finding;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.NodeKind;
import io.rapporteur.model.document.Places;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a document that has just been read and is stored nowhere. Pure. */
public final class ReadPages implements DocumentPage {

    private static final Set<NodeKind> PARTS = EnumSet.of(
            NodeKind.PREAMBULAR,
            NodeKind.OPERATIVE,
            NodeKind.SUBPARAGRAPH,
            NodeKind.PARAGRAPH,
            NodeKind.HEADING,
            NodeKind.TABLE);

    private final String name;
    private final Document document;
    private final List<Citation> citations;
    private final List<Finding> findings;
    private final List<String> warnings;
    private final Map<Citation, String> provenBy;
    private final Map<Integer, List<Citation>> byNode;

    private ReadPages(
            String name,
            Document document,
            List<Citation> citations,
            List<Finding> findings,
            List<String> warnings,
            Map<Citation, String> provenBy) {
        this.name = name;
        this.document = document;
        this.citations = citations;
        this.findings = findings;
        this.warnings = warnings;
        this.provenBy = provenBy;
        byNode = citations.stream().collect(Collectors.groupingBy(Citation::node));
    }

    /**
     * The page.
     *
     * @param name what stands for its id
     * @param findings what cannot be right in it as published
     * @param warnings what may be missing from its file
     * @param provenBy where another document proves what a citation's title stands for, of those that it serves
     */
    public static DocumentPage of(
            String name,
            Document document,
            List<Citation> citations,
            List<Finding> findings,
            List<String> warnings,
            Map<Citation, String> provenBy) {
        return new ReadPages(name, document, citations, findings, warnings, provenBy);
    }

    @Override
    public Head head() {
        Metadata metadata = document.metadata();
        return new Head(
                name,
                metadata.kind().name(),
                Metadata.value(metadata.symbol()).orElse(null),
                Metadata.value(metadata.body()).orElse(null),
                Metadata.value(metadata.session()).orElse(null),
                Metadata.value(metadata.number()).orElse(null),
                Metadata.value(metadata.title()).orElse(null),
                Metadata.value(metadata.adopted()).orElse(null),
                metadata.language(),
                null,
                warnings);
    }

    @Override
    public void parts(Consumer<Part> taker) {
        Deque<OpenPart> open = new ArrayDeque<>();
        indices(PARTS).forEach(index -> {
            while (!open.isEmpty() && !isBelow(index, open.getFirst().node())) {
                close(open.pop(), taker);
            }
            int start = start(index);
            if (!open.isEmpty()) {
                words(open.getFirst().until(start)).ifPresent(words -> taker.accept(goesOn(open.getFirst(), words)));
            }
            OpenPart part = new OpenPart(index, document.nodes().get(index).spans());
            taker.accept(part(index, part.until(firstBelow(index))));
            open.push(part);
        });
        open.forEach(part -> close(part, taker));
    }

    /** What stands behind the last item of a paragraph: said behind the items, as it is printed. */
    private void close(OpenPart part, Consumer<Part> taker) {
        words(part.until(Integer.MAX_VALUE)).ifPresent(words -> taker.accept(goesOn(part, words)));
    }

    private Part goesOn(OpenPart part, List<Span> words) {
        Part whole = part(part.node(), words);
        return new Part(whole.kind(), "", whole.place(), whole.depth(), whole.text(), whole.marks());
    }

    /** These stretches, where they hold more than white space. */
    private Optional<List<Span>> words(List<Span> spans) {
        return spans.stream().allMatch(span -> span.of(document.text()).isBlank())
                ? Optional.empty()
                : Optional.of(spans);
    }

    private boolean isBelow(int index, int above) {
        int at = index;
        while (at > above) {
            at = document.nodes().get(at).parent();
        }
        return at == above;
    }

    private int start(int index) {
        List<Span> spans = document.nodes().get(index).spans();
        return spans.isEmpty() ? 0 : spans.get(0).start();
    }

    /** Where the first item below a part begins. */
    private int firstBelow(int index) {
        return document.children(index).stream()
                .filter(child -> PARTS.contains(document.nodes().get(child).kind()))
                .mapToInt(this::start)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** A part whose items are being told, and the stretches of it that have not been told yet. */
    private static final class OpenPart {

        private final int node;
        private final Deque<Span> left;

        OpenPart(int node, List<Span> spans) {
            this.node = node;
            this.left = new ArrayDeque<>(spans);
        }

        int node() {
            return node;
        }

        /** Takes the stretches that begin before an offset. */
        List<Span> until(int offset) {
            List<Span> taken = new ArrayList<>();
            while (!left.isEmpty() && left.getFirst().start() < offset) {
                taken.add(left.removeFirst());
            }
            return taken;
        }
    }

    @Override
    public void notes(Consumer<Note> taker) {
        indices(EnumSet.of(NodeKind.FOOTNOTE)).mapToObj(this::note).forEach(taker);
    }

    @Override
    public Count count() {
        return new Count(
                citations.size(),
                citations.stream().filter(citation -> citation.target() != null).count());
    }

    @Override
    public void cites(Consumer<Cite> taker) {
        citations.stream().map(this::cite).forEach(taker);
    }

    @Override
    public void findings(Consumer<Found> taker) {
        findings.forEach(finding -> taker.accept(new Found(
                finding.kind().name(),
                finding.where(),
                Marks.words(finding.text()),
                finding.linked(),
                finding.named(),
                finding.reason())));
    }

    @Override
    public long citedByTotal() {
        return 0;
    }

    @Override
    public List<CitedBy> citedBy() {
        return List.of();
    }

    private IntStream indices(Set<NodeKind> kinds) {
        return IntStream.range(0, document.nodes().size())
                .filter(i -> kinds.contains(document.nodes().get(i).kind()));
    }

    private Part part(int index, List<Span> spans) {
        Node node = document.nodes().get(index);
        List<FootnoteCall> calls = node.calls().stream()
                .filter(call -> holds(spans, call.span().start()))
                .toList();
        String text = Reading.of(document.text(), spans, calls).text();
        List<String> cited = byNode.getOrDefault(index, List.of()).stream()
                .filter(citation -> holds(spans, citation.span().start()))
                .map(this::words)
                .toList();
        return new Part(
                node.kind().name(),
                node.label(),
                Places.of(document, index),
                depth(index),
                text,
                Marks.of(text, cited));
    }

    /** Whether an offset lies in one of these spans, which stand in order: a long paragraph has thousands. */
    private static boolean holds(List<Span> spans, int offset) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).start() <= offset;
    }

    private int depth(int index) {
        int depth = 0;
        for (int at = document.nodes().get(index).parent();
                at > 0;
                at = document.nodes().get(at).parent()) {
            if (PARTS.contains(document.nodes().get(at).kind())) {
                depth++;
            }
        }
        return depth;
    }

    private Note note(int index) {
        String text = Reading.of(document, index).text();
        return new Note(document.nodes().get(index).label(), null, text, marks(index, text));
    }

    private List<Mark> marks(int node, String text) {
        return Marks.of(
                text,
                byNode.getOrDefault(node, List.of()).stream().map(this::words).toList());
    }

    private String words(Citation citation) {
        return Marks.words(
                document.text(), citation.span().start(), citation.span().end());
    }

    private Cite cite(Citation citation) {
        return new Cite(
                citation.where(),
                words(citation),
                citation.kind().name(),
                citation.target(),
                citation.pinpoint(),
                text(citation.date()),
                citation.function().name(),
                citation.confidence(),
                null,
                Reasons.of(citation, document.text(), provenBy.get(citation)));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
