package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.organ.Numbering;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.organ.OtherSeries;
import io.rapporteur.model.organ.PrintedSymbol;
import io.rapporteur.model.organ.SymbolSeries;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds symbol and number, and with them organ and session. A symbol that is not printed is made of number and organ. */
final class NumberFinder {

    /** Where an organ must be named to which only the form of the number leads. */
    private static final int MAX_NAMING_PARAGRAPHS = 200;

    private static final int MAX_LINE_LENGTH = 80;

    /** Where the symbol stands that is the document's own. */
    private static final int MAX_TOP_PARAGRAPHS = 10;

    private final Lexicon lexicon;
    private final Organs organs;
    private final SymbolSeries series = SymbolSeries.known();
    private final EnactingFormulas formulas;
    private final MeetingSentences meetings;
    private final MastHeadLines lines;

    NumberFinder(Lexicon lexicon, Organs organs, EnactingFormulas formulas) {
        this.formulas = formulas;
        this.meetings = new MeetingSentences(lexicon);
        this.lines = new MastHeadLines(lexicon);
        this.lexicon = lexicon;
        this.organs = organs;
    }

    /** What symbol and number say, beside what the opening has said. */
    Identity find(List<Paragraph> paragraphs, Opening opening) {
        Optional<Identity> other = ofOther(Identity.of(opening), paragraphs, opening.end());
        if (other.isPresent()) {
            return other.get();
        }
        Identity known = symbol(Identity.of(opening), paragraphs, opening.end());
        for (int i = opening.end() - 1; i >= 0; i--) {
            Reading reading = paragraphs.get(i).reading();
            Optional<NumberHeading> heading = NumberHeading.in(reading.text(), lexicon);
            if (heading.isPresent()) {
                Identity called = called(known.numberedAt(i), heading.get(), paragraphs);
                Identity decided = called.organ() == null ? decidedBelow(called, i, paragraphs) : called;
                return heading(decided, heading.get(), reading, paragraphs);
            }
        }
        return known;
    }

    // rule: "AG/RES. 3001 (LII-O/22)" heads a document of a body whose organs bear the names of ours
    private Optional<Identity> ofOther(Identity known, List<Paragraph> paragraphs, int end) {
        for (int i = 0; i < Math.min(end, MAX_TOP_PARAGRAPHS); i++) {
            Reading reading = paragraphs.get(i).reading();
            int from = behindKind(reading.text());
            Optional<OtherSeries.OtherSymbol> symbol = OtherSeries.known().at(reading.text(), from);
            if (symbol.isPresent()) {
                Span span = reading.span(from, symbol.get().end());
                return Optional.of(known.withKind(symbol.get().kind())
                        .withOrgan(null)
                        .withSymbol(new Fact(symbol.get().symbol(), span))
                        .withBody(new Fact(symbol.get().body(), span)));
            }
        }
        return Optional.empty();
    }

    /** Behind "Resolution" or "Decision" at the head of a line. */
    private int behindKind(String text) {
        int word = Math.max(lexicon.match(WordClass.RESOLUTION, text, 0), lexicon.match(WordClass.DECISION, text, 0));
        return word > 0 && word < text.length() && text.charAt(word) == ' ' ? word + 1 : 0;
    }

    /** What the first sentence says, below the number or below the title. */
    private Identity decidedBelow(Identity known, int numbered, List<Paragraph> paragraphs) {
        Identity decided = known;
        int limit = Math.min(paragraphs.size(), numbered + 3);
        for (int i = numbered + 1; i < limit && decided.organ() == null; i++) {
            decided = decided(decided, paragraphs.get(i).reading());
        }
        return decided;
    }

    // rule: "Decision 911/501" above "911/501. Report of …" says what the document is
    private Identity called(Identity known, NumberHeading heading, List<Paragraph> paragraphs) {
        if (heading.kind() != DocumentKind.OTHER) {
            return known.withKind(heading.kind());
        }
        Identity called = known;
        for (int i = 0; i < known.numbered() && called.kind() == DocumentKind.OTHER; i++) {
            called = NumberHeading.in(paragraphs.get(i).text(), lexicon)
                    .map(NumberHeading::kind)
                    .map(called::withKind)
                    .orElse(called);
        }
        return called;
    }

    // rule: "At its 46th plenary meeting, on 14 May 2099, the General Assembly …" is how decisions begin,
    // and names the organ
    private Identity decided(Identity known, Reading reading) {
        Optional<Organ> organ = meetings.opens(reading.text())
                ? formulas.organNamedIn(reading).flatMap(named -> organs.withCode(named.value()))
                : Optional.empty();
        return organ.map(deciding -> known.withOrgan(deciding).orKind(DocumentKind.DECISION))
                .orElse(known);
    }

    private Identity symbol(Identity known, List<Paragraph> paragraphs, int end) {
        for (int i = 0; i < end; i++) {
            Reading reading = paragraphs.get(i).reading();
            String text = reading.text();
            if (text.isEmpty() || text.length() > MAX_LINE_LENGTH) {
                continue;
            }
            int from = symbolStart(text);
            int to = from >= 0 ? text.length() : beforeDate(text);
            Optional<PrintedSymbol> symbol =
                    to < 0 ? Optional.empty() : symbol(text.substring(0, to), Math.max(0, from), i);
            if (symbol.isPresent()) {
                return printed(known, symbol.get(), reading.span(Math.max(0, from), to));
            }
        }
        return known;
    }

    // rule: of a series of which little is known, only a line at the top that says nothing else is the document's own
    // symbol
    private Optional<PrintedSymbol> symbol(String text, int from, int paragraph) {
        String printed = String.join("", Chars.words(text.substring(from)));
        boolean top = paragraph < MAX_TOP_PARAGRAPHS && (from == 0 || lexicon.startsWith(WordClass.COVER, text));
        return series.symbol(printed).or(() -> top ? series.ofComponent(printed) : Optional.empty());
    }

    /** Start of the last word of a line, a bracketed year behind it included, when it looks like a symbol. */
    private static int symbolStart(String text) {
        int bracket = text.endsWith(")") ? text.lastIndexOf(" (") : -1;
        int end = bracket > 0 ? bracket : text.length();
        int start = text.lastIndexOf(' ', end - 1) + 1;
        boolean symbol = start < end && Chars.isUpper(text.charAt(start)) && text.indexOf('/', start) > 0;
        boolean line = Chars.isUpper(text.charAt(0)) && text.indexOf(',') < 0 && text.indexOf(';') < 0;
        return symbol && line ? start : -1;
    }

    // rule: "A/L.632 29 September 1971", as drafts once put symbol and date on one line
    private int beforeDate(String text) {
        int end = text.indexOf(' ');
        boolean symbol = end > 0 && Chars.isUpper(text.charAt(0)) && text.lastIndexOf('/', end) > 0;
        return symbol && lines.isDate(text, end + 1) ? end : -1;
    }

    private Identity printed(Identity known, PrintedSymbol printed, Span span) {
        Identity named = known.withKind(printed.kind())
                .withOrgan(organs.withCode(printed.organ()).orElse(known.organ()))
                .withSymbol(new Fact(printed.canonical(), span));
        if (!printed.organ().isEmpty()) {
            named = named.withBody(new Fact(printed.organ(), span));
        }
        if (printed.number().isEmpty()) {
            return named;
        }
        String organ = printed.kind() == DocumentKind.PRESIDENTIAL_STATEMENT ? "" : printed.organ();
        return named.withNumber(new Fact(spaced(printed.number()), span))
                .withSession(session(organ, printed.number(), span));
    }

    private static String spaced(String number) {
        int bracket = number.indexOf('(');
        return bracket > 0 ? number.substring(0, bracket) + " " + number.substring(bracket) : number;
    }

    private @Nullable Fact session(String organ, String number, Span span) {
        return series.session(organ, number).map(value -> new Fact(value, span)).orElse(null);
    }

    private Identity heading(Identity known, NumberHeading heading, Reading reading, List<Paragraph> paragraphs) {
        Identity kind = known.orKind(heading.kind() == DocumentKind.OTHER ? DocumentKind.RESOLUTION : heading.kind());
        return kind.number() == null
                ? numbered(
                        kind,
                        paragraphs,
                        reading.text().substring(heading.from(), heading.to()),
                        reading.span(heading.from(), heading.to()))
                : kind;
    }

    private Identity numbered(Identity known, List<Paragraph> paragraphs, String printed, Span span) {
        Organ organ = organOf(printed)
                .or(() -> Optional.ofNullable(known.organ()))
                .or(() -> organByForm(printed).filter(other -> isNamed(other, paragraphs, known.numbered())))
                .orElse(null);
        if (organ == null) {
            return known.withNumber(new Fact(printed, span));
        }
        int letters = Chars.skipLetters(printed, 0, printed.length());
        String number = letters >= 2 && letters < printed.length() ? printed.substring(letters) : printed;
        Identity numbered = known.withNumber(new Fact(number, span))
                .withOrgan(organ)
                .withSession(session(organ.code(), number, span));
        if (known.body() == null || !known.body().value().equals(organ.code())) {
            numbered = numbered.withBody(new Fact(organ.code(), span));
        }
        return known.symbol() == null ? numbered.withSymbol(made(known.kind(), organ, number, span)) : numbered;
    }

    /**
     * Other bodies number so too: a document that speaks of another body and never of the organ is not the organ's, nor is one above
     * whose number another body stands.
     */
    private boolean isNamed(Organ organ, List<Paragraph> paragraphs, int numbered) {
        List<Paragraph> first = paragraphs.subList(0, Math.min(paragraphs.size(), MAX_NAMING_PARAGRAPHS));
        List<Paragraph> above = paragraphs.subList(0, Math.max(0, Math.min(numbered, MAX_TOP_PARAGRAPHS)));
        return (isNamedIn(organ, first) && (isNamedIn(organ, above) || !isOtherIn(organ, above)))
                || !isOtherIn(organ, first);
    }

    private boolean isNamedIn(Organ organ, List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> formulas.isNamed(organ, paragraph.text()));
    }

    private boolean isOtherIn(Organ organ, List<Paragraph> paragraphs) {
        return paragraphs.stream().anyMatch(paragraph -> formulas.hasNounOfOther(organ, paragraph.text()));
    }

    private static @Nullable Fact made(DocumentKind kind, Organ organ, String number, Span span) {
        String compact = number.replace(" ", "");
        // "Resolution II" is what every session calls its second one
        if (compact.chars().noneMatch(Character::isDigit)) {
            return null;
        }
        Optional<String> symbol = kind == DocumentKind.DECISION ? organ.decision(compact) : organ.resolution(compact);
        return symbol.map(value -> new Fact(value, span)).orElse(null);
    }

    // rule: "Resolution 290" / "of 8 December 1970": the Security Council's symbols carry the year, also where the
    // heading leaves it out or a scanner spoilt it
    Identity completed(Identity known, @Nullable Fact adopted) {
        Organ organ = known.organ();
        Fact number = known.number();
        if (organ == null
                || number == null
                || adopted == null
                || known.kind() != DocumentKind.RESOLUTION
                || organ.numbering(Numbering.Form.YEAR).isEmpty()
                || organByForm(number.value()).isPresent()) {
            return known;
        }
        int digits = Chars.skipDigits(number.value(), 0, number.value().length());
        String year = adopted.value().substring(0, "yyyy".length());
        String item = number.value().substring(0, digits);
        return known.withNumber(new Fact(item + " (" + year + ")", number.span()))
                .withSymbol(organ.resolution(item + "(" + year + ")")
                        .map(value -> new Fact(value, number.span()))
                        .orElse(null));
    }

    // rule: a number with a year in brackets behind it is the Security Council's, the only organ that numbers so
    private Optional<Organ> organByForm(String number) {
        int digits = Chars.skipDigits(number, 0, number.length());
        int open = Chars.skipSpaces(number, digits, number.length());
        int year = open < number.length() && number.charAt(open) == '(' ? open + 1 : number.length();
        boolean dated = digits > 0 && Chars.skipDigits(number, year, number.length()) == year + 4;
        return dated
                ? organs.all().stream()
                        .filter(organ -> organ.numbering(Numbering.Form.YEAR).isPresent())
                        .findFirst()
                : Optional.empty();
    }

    // rule: the letters in a number tell the organ: "WHA66.12", "13/CP.24", "5/CMA.2"
    private Optional<Organ> organOf(String number) {
        int letters = Chars.skipLetters(number, 0, number.length());
        if (letters >= 2) {
            return organs.withCode(number.substring(0, letters))
                    .or(() -> series.symbol(number).flatMap(symbol -> organs.withCode(symbol.organ())));
        }
        int behindSlash = number.indexOf('/') + 1;
        return series.organOf(number.substring(behindSlash, Chars.skipLetters(number, behindSlash, number.length())));
    }
}
