package io.rapporteur.app.page;

import io.rapporteur.app.page.DocumentPage.Cite;
import io.rapporteur.app.page.DocumentPage.Mark;
import io.rapporteur.app.page.DocumentPage.Note;
import io.rapporteur.app.page.DocumentPage.Part;
import io.rapporteur.document.Document;
import io.rapporteur.document.Metadata;
import io.rapporteur.document.Node;
import io.rapporteur.document.NodeKind;
import io.rapporteur.document.Places;
import io.rapporteur.document.Reading;
import io.rapporteur.enricher.citation.Citation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes the page of a document that has just been read and is stored nowhere. Pure. */
public final class ReadPages {

    private static final Set<NodeKind> PARTS = EnumSet.of(
            NodeKind.PREAMBULAR,
            NodeKind.OPERATIVE,
            NodeKind.SUBPARAGRAPH,
            NodeKind.PARAGRAPH,
            NodeKind.HEADING,
            NodeKind.TABLE);

    private final Document document;
    private final List<Citation> citations;

    private ReadPages(Document document, List<Citation> citations) {
        this.document = document;
        this.citations = citations;
    }

    /**
     * The page.
     *
     * @param name what stands for its id
     * @param warnings what may be missing from its file
     */
    public static DocumentPage of(String name, Document document, List<Citation> citations, List<String> warnings) {
        Metadata metadata = document.metadata();
        var read = new ReadPages(document, citations);
        return new DocumentPage(
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
                warnings,
                read.parts(),
                read.notes(),
                citations.stream().map(read::cite).toList(),
                0,
                List.of());
    }

    private List<Part> parts() {
        return indices(PARTS).mapToObj(this::part).toList();
    }

    private List<Note> notes() {
        return indices(EnumSet.of(NodeKind.FOOTNOTE)).mapToObj(this::note).toList();
    }

    private IntStream indices(Set<NodeKind> kinds) {
        return IntStream.range(0, document.nodes().size())
                .filter(i -> kinds.contains(document.nodes().get(i).kind()));
    }

    private Part part(int index) {
        Node node = document.nodes().get(index);
        String text = Reading.of(document, index).text();
        return new Part(
                node.kind().name(), node.label(), Places.of(document, index), depth(index), text, marks(index, text));
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
        List<String> words = new ArrayList<>();
        for (Citation citation : citations) {
            if (citation.node() == node) {
                words.add(words(citation));
            }
        }
        return Marks.of(text, words);
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
                Reasons.of(citation, document.text()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
