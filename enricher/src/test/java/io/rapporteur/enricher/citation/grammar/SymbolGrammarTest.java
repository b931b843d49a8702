package io.rapporteur.enricher.citation.grammar;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapporteur.enricher.citation.grammar.SymbolGrammar.Symbol;
import io.rapporteur.enricher.citation.lexicon.Lexicon;
import io.rapporteur.enricher.citation.token.Tokens;
import io.rapporteur.model.table.Table;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SymbolGrammarTest {

    /** {@code A/RES/217(III)A}, {@code C/2017/REP}: printed so, but never read as a symbol. */
    private static final Pattern UNREAD = Pattern.compile("\\)[A-Z]$|^C/\\d");

    private static final Pattern WRITTEN_APART = Pattern.compile("^(C|CFS|CL|LC|LEG|MEPC|MSC|WSFS)(?=\\d)");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A/78/643, annex                | A/78/643                  | ', annex'",
                "A/78/643.                      | A/78/643                  | .",
                "A/78/643-                      | A/78/643                  | -",
                "S/RES/2331 (2016) on           | S/RES/2331(2016)          | on",
                "S/RES/2331 (16)                | S/RES/2331                | (16)",
                "A/RES/217 A (III)              | A/RES/217A(III)           | ''",
                "A/RES/3201 (S-VI)              | A/RES/3201(S-VI)          | ''",
                "A/CONF.157/24 (Part I), chap.  | A/CONF.157/24(PartI)      | ', chap.'",
                "A/CONF.157/24 (part I)         | A/CONF.157/24             | (part I)",
                "A/79/6 (Sect. 24)/Corr.1       | A/79/6(Sect.24)/Corr.1    | ''",
                "A/79/6 (Vol. II)               | A/79/6(Vol.II)            | ''",
                "E/2010/30 (Supp. 10)           | E/2010/30(Supp.10)        | ''",
                "A/79/6 (Part I of what has no end at all in sight here | A/79/6 | (Part I of what has no end at all in sight here",
                "S/26G26                        | S/26626                   | ''",
                "S/12344/Rey.1                  | S/12344/Rev.1             | ''",
                "EC-94/DEC.2                    | EC-94/DEC.2               | ''",
                "GC(62)/RES/10                  | GC(62)/RES/10             | ''",
                "A.1106(29)                     | A.1106(29)                | ''",
                "MSC.404(96) of                 | MSC.404(96)               | of",
                "MSC.1/Circ.1334                | MSC.1/Circ.1334           | ''",
                "A.500(XII)                     | A.500(XII)                | ''",
                "WHA58.23                       | WHA58.23                  | ''",
                "EB136.R8 of                    | EB136.R8                  | of",
                "WHA65(9)                       | WHA65(9)                  | ''",
                "GOV/INF/2005/10-GC(49)/INF/6,  | GOV/INF/2005/10-GC(49)/INF/6 | ','",
                "ICCD/COP(14)/23/Add.1          | ICCD/COP(14)/23/Add.1     | ''",
                "QQQ/78/643                     | QQQ/78/643                | ''",
                "QQQ/MIN(22)/DEC/1 of           | QQQ/MIN(22)/DEC/1         | of",
                "QQ.DEC/1106                    | QQ.DEC/1106               | ''",
                "QQQ.48/Dec.8                   | QQQ.48/Dec.8              | ''",
                "QQ.CL/Dec.263 (VIII)           | QQ.CL/Dec.263(VIII)       | ''",
                "CL 144/9 (C 2013/20)           | CL144/9                   | (C 2013/20)",
                "C 2019/REP                     | C2019/REP                 | ''",
                "MSC 81/25/Add.1, annex         | MSC81/25/Add.1            | ', annex'",
                "Assembly/AU/Dec.729 (XXXII)    | Assembly/AU/Dec.729(XXXII) | ''",
                "CM/Rec(2010)5 of               | CM/Rec(2010)5             | of",
                "AG/RES. 2975 (LII-O/22) of     | AG/RES.2975(LII-O/22)     | of",
                "AG/RES. 2975 (Tidemouth, 2061) | AG/RES.2975               | '(Tidemouth, 2061)'",
                "EX.CL/Dec.986 (XXXII)          | EX.CL/Dec.986(XXXII)      | ''",
                "MSC.1/Circ.1638                | MSC.1/Circ.1638           | ''",
                "PRST/2009/24                   | S/PRST/2009/24            | ''",
                "SPRST/2014/5                   | S/PRST/2014/5             | ''"
            })
    void readsSymbolsOfEveryKind(String words, String text, String rest) {
        Tokens tokens = English.tokens(words);

        Symbol symbol = requireNonNull(SymbolGrammar.at(tokens, 0, English.LEXICON));

        assertThat(symbol.text()).isEqualTo(text);
        assertThat(English.rest(tokens, symbol.end())).isEqualTo(rest);
    }

    /** Else a document would be held under one id, and its name lead to another. */
    @Test
    void readsTheSymbolOfAnInstrumentAsTheInstrumentIsCalled() {
        List<String> ids = Table.rows(Lexicon.class, "instruments.tsv", 3).stream()
                .map(row -> row.text(0))
                .filter(id -> id.contains("/")
                        && !id.contains(":")
                        && !UNREAD.matcher(id).find())
                .toList();

        assertThat(ids).hasSizeGreaterThan(200).allSatisfy(id -> assertThat(
                        SymbolGrammar.at(English.tokens(printed(id)), 0, English.LEXICON))
                .as(id)
                .isNotNull()
                .extracting(Symbol::text)
                .isEqualTo(id));
    }

    private static String printed(String id) {
        return WRITTEN_APART
                .matcher(id)
                .replaceFirst("$1 ")
                .replaceFirst("\\((Part|Parts|Vol\\.)(?=[IVX])", "($1 ")
                .replace("IandII", "I and II");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/78/643",
                "A/B",
                "A /78",
                "QQQ/643",
                "AND/OR/5",
                "Q/78/643",
                "NO.5/2020",
                "SS.VI/1",
                "C 13/5",
                "QQQ 78/643",
                "A.1 (2)",
                "A.12 (2)",
                "MSC.404",
                "MSC.404()",
                "WHA",
                "WHA 58.23",
                "WHA58",
                "WHB58.23",
                "WHA65(x)",
                "EC-94",
                "GC(62/RES"
            })
    void refusesWhatIsNone(String words) {
        assertThat(SymbolGrammar.at(English.tokens(words), 0, English.LEXICON)).isNull();
    }

    @Test
    void keepsWhatWasPrintedBesideWhatItMeans() {
        Symbol mended = requireNonNull(SymbolGrammar.at(English.tokens("S/26G26"), 0, English.LEXICON));
        Symbol sound = requireNonNull(SymbolGrammar.at(English.tokens("S/26626"), 0, English.LEXICON));

        assertThat(mended.printed()).isEqualTo("S/26G26");
        assertThat(sound.printed()).isEqualTo(sound.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"(A/78/643", "[A/78/643", "\"A/78/643", "«A/78/643", ",A/78/643", ";A/78/643", "-A/78/643"})
    void beginsBehindAMarkThatOpens(String words) {
        assertThat(SymbolGrammar.at(English.tokens(words), 1, English.LEXICON)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/A/78/643", ".A/78/643", "1A/78/643"})
    void beginsBehindNoOther(String words) {
        assertThat(SymbolGrammar.at(English.tokens(words), 1, English.LEXICON)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$/17509   | S/17509 | $/17509",
                "8/17227   | S/17227 | 8/17227",
                "S$/21909  | S/21909 | S$/21909",
                "s/21183   | S/21183 | s/21183",
                "S/ 13672  | S/13672 | S/ 13672",
                "S/123     | S/123   | S/123"
            })
    void guessesASymbolThatAScannerSpoilt(String words, String text, String printed) {
        Tokens tokens = English.tokens(words);

        assertThat(DamagedSymbols.at(tokens, 0)).isEqualTo(new Symbol(text, tokens.size(), printed, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S/12", "S/123456", "T/12345", "9/17227", "S /17227", "S/17227/Add", "SS/17227", "S/x"})
    void guessesNoOther(String words) {
        assertThat(DamagedSymbols.at(English.tokens(words), 0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"860, 860", "86O, 860", "l2, 12", "I2, 12", "ZS, 25", "GB, 68", "8x, 0", "1234567, 0", "123456, 123456"
    })
    void readsDigitsAsScannersSpellThem(String printed, int number) {
        assertThat(DamagedSymbols.number(printed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"26G26, 26626", "2G6, 266", "26626, ''", "2GG6, ''", "G26, ''", "26G, ''", "2G, ''", "2x6, ''"})
    void mendsOneLetterBetweenDigits(String component, String mended) {
        assertThat(DamagedSymbols.mended(component)).isEqualTo(mended);
    }
}
