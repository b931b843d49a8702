package io.rapporteur.parser;

import io.rapporteur.document.Document;
import io.rapporteur.document.FootnoteCall;
import io.rapporteur.document.Metadata;
import io.rapporteur.document.Node;
import io.rapporteur.document.Span;
import io.rapporteur.organ.Organs;
import io.rapporteur.parser.lexicon.Languages;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.masthead.AdoptionDate;
import io.rapporteur.parser.masthead.DocumentStarts;
import io.rapporteur.parser.masthead.EnactingFormulas;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.masthead.MastHeadReader;
import io.rapporteur.parser.page.Manuscript;
import io.rapporteur.parser.structure.BodyReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reads a text into documents, in three steps: the pages are taken out of it ({@link Manuscript}), its mast head is read
 * ({@link MastHead}), and its paragraphs are put into a tree ({@link BodyReader}).
 *
 * <p>Any text will do: what is not recognised becomes a plain paragraph. The same text always gives the same documents, each
 * of its characters belongs to exactly one node, and the time it takes grows with its length. Safe for use by many threads.
 */
public final class DocumentParser {

    private final Lexicon lexicon = Lexicon.english();
    private final Organs organs = Organs.known();
    private final MastHeadReader mastHeads = new MastHeadReader(lexicon, organs);
    private final EnactingFormulas formulas = new EnactingFormulas(lexicon, organs);
    private final DocumentStarts documentStarts = new DocumentStarts(lexicon, formulas);
    private final AdoptionDate adoptionDates = new AdoptionDate(lexicon);

    /** The documents that a text holds: usually one, never none; their extents follow each other from its start to its end. */
    public List<Document> parse(String text) {
        Objects.requireNonNull(text, "text");
        Manuscript manuscript = Manuscript.of(text, lexicon);
        List<Integer> starts = documentStarts.in(manuscript.paragraphs());
        List<Manuscript> parts = manuscript.cutAt(starts);
        String language = Languages.of(text);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int start = i == 0 ? 0 : starts.get(i - 1);
            int end = i < starts.size() ? starts.get(i) : text.length();
            documents.add(document(parts.get(i), new Span(start, end), language));
        }
        return List.copyOf(documents);
    }

    private Document document(Manuscript manuscript, Span extent, String language) {
        MastHead head = mastHeads.read(manuscript.paragraphs());
        List<FootnoteCall> calls = new ArrayList<>();
        manuscript.paragraphs().forEach(paragraph -> calls.addAll(paragraph.calls()));
        List<Node> nodes =
                new BodyReader(manuscript, head, lexicon, formulas).read().finish(extent, calls);
        Metadata metadata = new Metadata(
                head.kind(),
                language,
                head.symbol(),
                head.body(),
                head.session(),
                head.number(),
                head.title(),
                adoptionDates.of(head, manuscript.paragraphs()));
        return new Document(manuscript.text(), extent, metadata, nodes);
    }
}
