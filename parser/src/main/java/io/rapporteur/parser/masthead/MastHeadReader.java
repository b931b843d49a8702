package io.rapporteur.parser.masthead;

import io.rapporteur.document.DocumentKind;
import io.rapporteur.document.Fact;
import io.rapporteur.document.Reading;
import io.rapporteur.document.Span;
import io.rapporteur.organ.Organ;
import io.rapporteur.organ.Organs;
import io.rapporteur.parser.form.Dates;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the mast head. The text begins with the enacting formula, or below the heading of a statement or decision; what
 * stands above is searched for the symbol, the number, the title and the date of adoption. Nothing is guessed: what is not
 * printed stays empty, except the symbol, which number and organ make together.
 */
public final class MastHeadReader {

    private static final int LONGEST_MAST_HEAD = 80;

    private final Lexicon lexicon;
    private final Organs organs;
    private final EnactingFormulas formulas;
    private final SymbolSeries series;
    private final Dates dates;

    public MastHeadReader(Lexicon lexicon, Organs organs) {
        this.lexicon = lexicon;
        this.organs = organs;
        this.formulas = new EnactingFormulas(lexicon, organs);
        this.series = new SymbolSeries(organs);
        this.dates = new Dates(lexicon);
    }

    /** What is known while the mast head is being read. */
    private static final class Found {
        private DocumentKind kind = DocumentKind.OTHER;
        private int formula = -1;
        private int text = -1;
        private int end;
        private int numbered = -1;
        private int titleFrom;
        private int titleTo;
        private @Nullable Organ organ;
        private @Nullable Fact symbol;
        private @Nullable Fact body;
        private @Nullable Fact session;
        private @Nullable Fact number;
        private @Nullable Fact title;
        private @Nullable Fact adopted;
    }

    public MastHead read(List<Paragraph> paragraphs) {
        Found found = new Found();
        findFormula(found, paragraphs);
        findSymbol(found, paragraphs);
        findNumber(found, paragraphs);
        findTitle(found, paragraphs);
        findKind(found, paragraphs);
        findAdoption(found, paragraphs);
        int bodyFrom = Math.max(found.formula, found.text);
        bodyFrom = bodyFrom >= 0 ? bodyFrom : bodyWithoutFormula(found, paragraphs);
        return new MastHead(
                found.kind,
                found.titleFrom,
                found.titleTo,
                Math.max(bodyFrom, found.titleTo),
                found.symbol,
                found.body,
                found.session,
                found.number,
                found.title,
                found.adopted);
    }

    private void findFormula(Found found, List<Paragraph> paragraphs) {
        int limit = Math.min(paragraphs.size(), LONGEST_MAST_HEAD);
        found.end = limit;
        for (int i = 0; i < limit; i++) {
            Optional<EnactingFormula> formula = formulas.in(paragraphs, i);
            if (formula.isPresent()) {
                found.formula = i;
                found.end = i;
                found.organ = formula.get().organ().orElse(null);
                Reading reading = paragraphs.get(i).reading();
                found.body = formula.get()
                        .organ()
                        .map(organ -> new Fact(
                                organ.code(), reading.span(0, formula.get().end())))
                        .orElse(null);
                return;
            }
        }
        findOpening(found, paragraphs, limit);
    }

    /** Some printings leave the enacting words out; then the text begins at the first opening phrase below the number. */
    private void findOpening(Found found, List<Paragraph> paragraphs, int limit) {
        boolean numbered = false;
        for (int i = 0; i < limit; i++) {
            Reading reading = paragraphs.get(i).reading();
            numbered |= NumberHeading.in(reading.text(), lexicon).isPresent();
            if (numbered && found.organ == null && adoption(reading.text()) >= 0) {
                formulas.organNamedIn(reading).ifPresent(named -> {
                    found.organ = organs.withCode(named.value()).orElse(null);
                    found.body = named;
                });
            }
            if (numbered && found.organ != null && formulas.opensText(reading.text(), 0)) {
                found.end = i;
                found.text = i;
                return;
            }
        }
    }

    private void findSymbol(Found found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end && found.symbol == null; i++) {
            Reading reading = paragraphs.get(i).reading();
            String text = reading.text();
            if (text.length() <= LONGEST_MAST_HEAD) {
                int from = symbolStart(text);
                Optional<PrintedSymbol> symbol = from < 0 ? Optional.empty() : series.symbol(text.substring(from));
                symbol.ifPresent(printed -> take(found, printed, reading.span(from, text.length())));
            }
        }
    }

    /** Start of the last word of a line, a bracketed year behind it included, when it looks like a symbol. */
    private static int symbolStart(String text) {
        int end = text.endsWith(")") && text.lastIndexOf(" (") > 0 ? text.lastIndexOf(" (") : text.length();
        int start = text.lastIndexOf(' ', end - 1) + 1;
        boolean symbol = start < end && Chars.isUpper(text.charAt(start)) && text.indexOf('/', start) > 0;
        boolean alone = start == 0 || Chars.isUpper(text.charAt(0));
        return symbol && alone && text.indexOf(',') < 0 && text.indexOf(';') < 0 ? start : -1;
    }

    private void take(Found found, PrintedSymbol printed, Span span) {
        found.symbol = new Fact(printed.canonical(), span);
        found.kind = printed.kind();
        found.organ = organs.withCode(printed.organ()).orElse(found.organ);
        found.body = new Fact(printed.organ(), span);
        if (!printed.number().isEmpty()) {
            found.number = new Fact(spaced(printed.number()), span);
            found.session = printed.kind() == DocumentKind.PRESIDENTIAL_STATEMENT
                    ? null
                    : series.session(printed.organ(), printed.number())
                            .map(session -> new Fact(session, span))
                            .orElse(null);
        }
    }

    private static String spaced(String number) {
        int bracket = number.indexOf('(');
        return bracket > 0 ? number.substring(0, bracket) + " " + number.substring(bracket) : number;
    }

    private void findNumber(Found found, List<Paragraph> paragraphs) {
        for (int i = found.end - 1; i >= 0; i--) {
            Reading reading = paragraphs.get(i).reading();
            Optional<NumberHeading> heading = NumberHeading.in(reading.text(), lexicon);
            if (heading.isPresent()) {
                found.numbered = i;
                number(found, heading.get(), reading);
                return;
            }
        }
    }

    private void number(Found found, NumberHeading heading, Reading reading) {
        Span span = reading.span(heading.from(), heading.to());
        String printed = reading.text().substring(heading.from(), heading.to());
        if (found.kind == DocumentKind.OTHER) {
            found.kind = heading.kind() == DocumentKind.OTHER ? DocumentKind.RESOLUTION : heading.kind();
        }
        if (found.number != null) {
            return;
        }
        Organ organ = byNumber(printed).orElse(found.organ);
        found.organ = organ;
        String number = organ != null && printed.startsWith(organ.code())
                ? printed.substring(organ.code().length())
                : printed;
        found.number = new Fact(number, span);
        if (organ == null) {
            return;
        }
        found.body = found.body == null || !found.body.value().equals(organ.code())
                ? new Fact(organ.code(), span)
                : found.body;
        String compact = number.replace(" ", "");
        Optional<String> symbol =
                found.kind == DocumentKind.DECISION ? organ.decision(compact) : organ.resolution(compact);
        found.symbol = found.symbol != null
                ? found.symbol
                : symbol.map(value -> new Fact(value, span)).orElse(null);
        found.session = series.session(organ.code(), number)
                .map(value -> new Fact(value, span))
                .orElse(null);
    }

    // rule: the letters in a number tell the organ: "WHA66.12", "13/CP.24", "5/CMA.2"
    private Optional<Organ> byNumber(String number) {
        if (number.contains("/CP.")) {
            return organs.withCode("UNFCCC/COP");
        }
        if (number.contains("/CMP.")) {
            return organs.withCode("UNFCCC/CMP");
        }
        if (number.contains("/CMA.")) {
            return organs.withCode("UNFCCC/CMA");
        }
        int letters = Chars.skipLetters(number, 0, number.length());
        return letters < 2 ? Optional.empty() : organs.withCode(number.substring(0, letters));
    }

    private void findTitle(Found found, List<Paragraph> paragraphs) {
        if (found.numbered < 0) {
            titleAboveFormula(found, paragraphs);
            return;
        }
        Reading reading = paragraphs.get(found.numbered).reading();
        NumberHeading heading = NumberHeading.in(reading.text(), lexicon).orElseThrow();
        if (heading.rest() < reading.length() && !isDateLine(reading.text(), heading.rest())) {
            found.titleFrom = found.numbered;
            found.titleTo = found.numbered + 1;
            found.title =
                    new Fact(reading.text().substring(heading.rest()), reading.span(heading.rest(), reading.length()));
            return;
        }
        int next = found.numbered + 1;
        if (next < found.end && isTitle(paragraphs.get(next).text())) {
            title(found, paragraphs, next);
        }
    }

    private void title(Found found, List<Paragraph> paragraphs, int index) {
        Reading reading = paragraphs.get(index).reading();
        found.titleFrom = index;
        found.titleTo = index + 1;
        found.title = new Fact(reading.text(), reading.span(0, reading.length()));
    }

    /** Without a readable number the title is the line above the enacting words. */
    private void titleAboveFormula(Found found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end; i++) {
            if (lexicon.startsWith(WordClass.BY_PRESIDENT, paragraphs.get(i).text())) {
                found.kind = DocumentKind.PRESIDENTIAL_STATEMENT;
                title(found, paragraphs, i);
                return;
            }
        }
        int above = found.formula - 1;
        if (above >= 0
                && isTitle(paragraphs.get(above).text())
                && !isDraftLine(paragraphs.get(above).text())) {
            title(found, paragraphs, above);
        }
    }

    private boolean isTitle(String text) {
        return text.length() > 3
                && text.charAt(0) != '['
                && !lexicon.startsWith(WordClass.COVER, text)
                && !lexicon.startsWith(WordClass.ADOPTION, text)
                && !isDateLine(text, 0);
    }

    private boolean isDateLine(String text, int from) {
        int at = from;
        while (at < text.length() && !Chars.isDigit(text.charAt(at))) {
            at++;
        }
        boolean lead = at - from <= "Resolution of ".length();
        int end = Chars.skipDigits(text, at, text.length());
        return lead && end > at && lexicon.month(text, end + 1) > 0;
    }

    private boolean isDraftLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lexicon.match(WordClass.DRAFT, text, i) == text.length()) {
                return true;
            }
        }
        return false;
    }

    private void findKind(Found found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end && found.number == null; i++) {
            String text = paragraphs.get(i).text();
            if (text.length() < 200 && found.formula >= 0 && isDraftLine(text)) {
                found.kind = DocumentKind.DRAFT_RESOLUTION;
                return;
            }
        }
        if (found.kind == DocumentKind.OTHER && found.formula >= 0 && found.symbol == null) {
            found.kind = DocumentKind.RESOLUTION;
        }
    }

    private void findAdoption(Found found, List<Paragraph> paragraphs) {
        if (found.kind == DocumentKind.DRAFT_RESOLUTION) {
            return;
        }
        for (int i = 0; i < found.end && found.adopted == null; i++) {
            Reading reading = paragraphs.get(i).reading();
            int adoption = adoption(reading.text());
            if (adoption >= 0) {
                found.adopted = dates.first(reading, adoption).orElse(null);
            }
        }
        for (int i = Math.max(found.numbered, 0);
                found.numbered >= 0 && i < found.end && i <= found.numbered + 1 && found.adopted == null;
                i++) {
            Reading reading = paragraphs.get(i).reading();
            int rest = i == found.numbered
                    ? NumberHeading.in(reading.text(), lexicon).orElseThrow().rest()
                    : 0;
            if (isDateLine(reading.text(), rest)) {
                found.adopted = dates.first(reading, rest).orElse(null);
            }
        }
    }

    private int adoption(String text) {
        for (int at = 0; at < Math.min(text.length(), 40); at++) {
            boolean wordStart = at == 0 || text.charAt(at - 1) == ' ';
            if (wordStart && lexicon.match(WordClass.ADOPTION, text, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    /** Statements and decisions begin below their heading; anything else has no mast head that could be told from it. */
    private int bodyWithoutFormula(Found found, List<Paragraph> paragraphs) {
        boolean headed = found.kind == DocumentKind.PRESIDENTIAL_STATEMENT
                || found.kind == DocumentKind.DECISION
                || found.kind == DocumentKind.RESOLUTION;
        if (headed && found.titleTo > 0) {
            return found.titleTo;
        }
        if (found.symbol == null) {
            return 0;
        }
        int at = 0;
        while (at < Math.min(paragraphs.size(), LONGEST_MAST_HEAD)
                && paragraphs.get(at).text().length() < LONGEST_MAST_HEAD) {
            at++;
        }
        return at;
    }
}
