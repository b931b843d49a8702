package io.rapporteur.enricher.citation.reader;

import io.rapporteur.enricher.citation.context.DiscourseContext;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar;
import io.rapporteur.enricher.citation.grammar.PinpointGrammar.Pinpoint;
import io.rapporteur.enricher.citation.lexicon.Instrument;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.mention.Extent;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.mention.Resolution;
import io.rapporteur.enricher.citation.result.CitationKind;
import io.rapporteur.enricher.citation.result.Evidence;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.language.Term;
import io.rapporteur.model.organ.Organ;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles that stand without the name of their instrument: "measures under Article 41", "its Article 41", "article 28
 * thereof", "article 31 of the Convention tells how, and article 32 names further means".
 *
 * <pre>{@code
 * its-article = "its" article / article [","] "thereof"
 * }</pre>
 */
final class ArticleReader {

    /** The principal organs that adopt resolutions (Charter, Article 7): their "Article" is one of the Charter. */
    private static final Set<String> PRINCIPAL = Set.of("GA", "SC", "ECOSOC", "TC");

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final DiscourseContext context;
    private PartSetting setting = PartSetting.SILENT;

    ArticleReader(Lexicon lexicon, Tokens tokens, DiscourseContext context) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.context = context;
    }

    void start(PartSetting part) {
        setting = part;
    }

    /** The citation that articles are by themselves, or null where their instrument stands behind them, or none is known. */
    @Nullable
    Reference at(int at, Pinpoint read, Mentions mentions) {
        int behind = tokens.is(read.end(), ',') ? read.end() + 1 : read.end();
        if (setting != PartSetting.TEXT || !tokens.is(at, Term.ARTICLE) || at == 0 || tokens.is(behind, Term.OF)) {
            return null;
        }
        Reference last = mentions.lastInstrument();
        int thereof = PinpointGrammar.behindThereof(tokens, read.end());
        if (thereof >= 0 || tokens.is(at - 1, Term.ITS)) {
            return last == null ? null : ofBefore(at, read, Math.max(thereof, read.end()), last);
        }
        if (last != null && goesOn(at, read, last) && mentions.hasOneTreaty()) {
            return ofBefore(at, read, read.end(), last);
        }
        boolean charters = last == null || lexicon.charter().id().equals(last.target());
        boolean numbered = read.text().startsWith("art") && tokens.isNumber(at + 1);
        return charters && numbered && isOfCharter(at) ? ofCharter(at, read) : null;
    }

    /** Whether a further article is one of the treaty whose articles the paragraph has cited before. */
    private boolean goesOn(int at, Pinpoint read, Reference last) {
        String before = last.pinpoint();
        boolean begins = !tokens.isWord(at - 1);
        return last.kind() == CitationKind.TREATY
                && before != null
                && before.startsWith("art")
                && read.text().startsWith("art")
                && (begins || !tokens.isCapital(at));
    }

    private Reference ofBefore(int at, Pinpoint read, int end, Reference last) {
        Resolution same = Resolution.repeating(last.resolution(), Rule.ARTICLE_OF_INSTRUMENT_BEFORE)
                .because(last.as(Evidence.What.CITATION));
        return citation(last.kind(), at, read, end, same);
    }

    /**
     * The articles of the Charter have a capital in texts of the United Nations, those of other treaties have none; a heading
     * of a text that is quoted begins a sentence.
     */
    private boolean isOfCharter(int at) {
        Organ adopting = context.organs().adopting();
        return adopting != null
                && PRINCIPAL.contains(adopting.code())
                && tokens.isCapital(at)
                && tokens.isWord(at - 1)
                && !tokens.isCapital(at - 1);
    }

    private Reference ofCharter(int at, Pinpoint read) {
        Instrument charter = lexicon.charter();
        Resolution decided = Resolution.of(charter.id(), Rule.ARTICLE_OF_CHARTER);
        return citation(charter.kind(), at, read, read.end(), decided);
    }

    private Reference citation(CitationKind kind, int at, Pinpoint read, int end, Resolution resolution) {
        Extent extent = Extent.of(tokens, at, end);
        return Reference.of(new Mention.PartAlone(kind), extent, resolution).with(read.text(), extent);
    }
}
