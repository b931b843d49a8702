package io.rapporteur.parser;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Limit;
import io.rapporteur.model.document.Metadata;
import io.rapporteur.model.document.Node;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.masthead.AdoptionDate;
import io.rapporteur.parser.masthead.DocumentStarts;
import io.rapporteur.parser.masthead.EnactingFormulas;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.masthead.MastHeadReader;
import io.rapporteur.parser.page.UnpaginatedText;
import io.rapporteur.parser.structure.BodyReader;
import io.rapporteur.parser.structure.Tree;
import java.util.ArrayList;
import java.util.List;

/** Reads texts in one language. */
final class DocumentReader {

    private final String language;
    private final ReadingLimits limits;
    private final Lexicon lexicon;
    private final MastHeadReader mastHeads;
    private final EnactingFormulas formulas;
    private final DocumentStarts documentStarts;
    private final AdoptionDate adoptionDates;

    DocumentReader(String language, Organs organs, ReadingLimits limits) {
        this.language = language;
        this.limits = limits;
        this.lexicon = Lexicon.of(language);
        this.mastHeads = new MastHeadReader(lexicon, organs);
        this.formulas = new EnactingFormulas(lexicon);
        this.documentStarts = new DocumentStarts(lexicon, formulas);
        this.adoptionDates = new AdoptionDate(lexicon);
    }

    List<Document> read(String text) {
        UnpaginatedText whole = UnpaginatedText.of(text, lexicon, limits);
        List<Integer> starts = documentStarts.in(whole.paragraphs());
        check(text, starts.size() + 1);
        List<UnpaginatedText> parts = whole.cutAt(starts);
        List<Document> documents = new ArrayList<>();
        int nodes = 0;
        for (int i = 0; i < parts.size(); i++) {
            int start = i == 0 ? 0 : starts.get(i - 1);
            int end = i < starts.size() ? starts.get(i) : text.length();
            Document document = document(parts.get(i), new Span(start, end), nodes);
            nodes += document.nodes().size();
            documents.add(document);
        }
        return List.copyOf(documents);
    }

    private void check(String text, int documents) {
        limits.check(Limit.DOCUMENTS, documents);
        // A single document carries its text once, however long it is.
        limits.check(Limit.CARRIED_CHARS, documents == 1 ? 0 : (long) documents * text.length());
    }

    private Document document(UnpaginatedText part, Span extent, int nodesBefore) {
        MastHead head = mastHeads.read(part.paragraphs());
        List<FootnoteCall> calls = new ArrayList<>();
        part.paragraphs().forEach(paragraph -> calls.addAll(paragraph.calls()));
        List<Node> nodes = new BodyReader(part, head, lexicon, formulas, new Tree(limits, nodesBefore))
                .read()
                .finish(extent, calls);
        Metadata metadata = new Metadata(
                head.kind(),
                language,
                head.symbol(),
                head.body(),
                head.session(),
                head.number(),
                head.title(),
                adoptionDates.of(head, part.paragraphs()));
        return new Document(part.text(), extent, metadata, nodes);
    }
}
