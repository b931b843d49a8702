package io.rapporteur.parser;

import io.rapporteur.document.Document;
import io.rapporteur.document.FootnoteCall;
import io.rapporteur.document.Metadata;
import io.rapporteur.document.Span;
import io.rapporteur.organ.Organs;
import io.rapporteur.parser.lexicon.Languages;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.masthead.AdoptionDate;
import io.rapporteur.parser.masthead.EnactingFormulas;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.masthead.MastHeadReader;
import io.rapporteur.parser.page.Manuscript;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.structure.BodyReader;
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

    /** The documents that a text holds: usually one, never none. */
    public List<Document> parse(String text) {
        Objects.requireNonNull(text, "text");
        Manuscript manuscript = Manuscript.of(text, lexicon);
        MastHead head = mastHeads.read(manuscript.paragraphs());
        Span extent = new Span(0, text.length());
        List<FootnoteCall> calls = manuscript.paragraphs().stream()
                .map(Paragraph::calls)
                .flatMap(List::stream)
                .toList();
        var nodes = new BodyReader(manuscript, head, lexicon, formulas).read().finish(extent, calls);
        Metadata metadata = new Metadata(
                head.kind(),
                Languages.of(text),
                head.symbol(),
                head.body(),
                head.session(),
                head.number(),
                head.title(),
                new AdoptionDate(lexicon).of(head, manuscript.paragraphs()));
        return List.of(new Document(text, extent, metadata, nodes));
    }
}
