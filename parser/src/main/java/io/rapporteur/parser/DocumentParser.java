package io.rapporteur.parser;

import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.model.document.ReadingLimits;
import io.rapporteur.model.language.Language;
import io.rapporteur.model.language.Languages;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.parser.lexicon.LanguageDetector;
import io.rapporteur.parser.masthead.MastHead;
import io.rapporteur.parser.page.UnpaginatedText;
import io.rapporteur.parser.structure.BodyReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads a text into documents, in three steps: the pages are taken out of it ({@link UnpaginatedText}), its mast head is read
 * ({@link MastHead}), and its paragraphs are put into a tree ({@link BodyReader}).
 *
 * <p>Any text within the limits will do: what is not recognised becomes a plain paragraph. The same text always gives the same documents, each
 * of its characters belongs to exactly one node, and the time it takes grows with its length. Safe for use by many threads.
 */
public final class DocumentParser {

    private final Map<String, DocumentReader> readers;

    /** A parser with the default limits. */
    public DocumentParser() {
        this(ReadingLimits.DEFAULT);
    }

    public DocumentParser(ReadingLimits limits) {
        Objects.requireNonNull(limits, "limits");
        Organs organs = Organs.known();
        this.readers = Languages.all().stream()
                .map(Language::code)
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), language -> new DocumentReader(language, organs, limits)));
    }

    /**
     * The documents that a text holds: usually one, never none; their extents follow each other from its start to its end.
     *
     * @throws OverLimitException as soon as more has been counted in the text than the limits allow
     */
    public List<Document> parse(String text) {
        Objects.requireNonNull(text, "text");
        return Objects.requireNonNull(readers.get(LanguageDetector.languageOf(text)))
                .read(text);
    }
}
