package io.rapporteur.parser.masthead;

import io.rapporteur.model.document.DocumentKind;
import io.rapporteur.model.document.Fact;
import io.rapporteur.model.document.Reading;
import io.rapporteur.model.document.Span;
import io.rapporteur.model.organ.Numbering;
import io.rapporteur.model.organ.Organ;
import io.rapporteur.model.organ.Organs;
import io.rapporteur.model.table.Table;
import io.rapporteur.parser.form.NumberHeading;
import io.rapporteur.parser.lexicon.Lexicon;
import io.rapporteur.parser.lexicon.WordClass;
import io.rapporteur.parser.page.Paragraph;
import io.rapporteur.parser.text.Chars;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds symbol and number, and with them organ and session. A symbol that is not printed is made of number and organ. */
final class NumberFinder {

    private static final int LONGEST_LINE = 80;

    /** Letters behind the slash of a number that tell the organ: {@code 13/CP.24}. */
    private static final Map<String, String> BODIES = Table.map(Organs.class, "bodies.tsv");

    private final Lexicon lexicon;
    private final Organs organs;
    private final SymbolSeries series;
    private final EnactingFormulas formulas;

    NumberFinder(Lexicon lexicon, Organs organs, EnactingFormulas formulas) {
        this.formulas = formulas;
        this.lexicon = lexicon;
        this.organs = organs;
        this.series = new SymbolSeries(organs);
    }

    void find(Findings found, List<Paragraph> paragraphs) {
        symbol(found, paragraphs);
        for (int i = found.end - 1; i >= 0; i--) {
            Reading reading = paragraphs.get(i).reading();
            Optional<NumberHeading> heading = NumberHeading.in(reading.text(), lexicon);
            if (heading.isPresent()) {
                found.numbered = i;
                called(found, heading.get(), paragraphs);
                if (found.organ == null && i + 1 < paragraphs.size()) {
                    decided(found, paragraphs.get(i + 1).reading());
                }
                heading(found, heading.get(), reading);
                return;
            }
        }
    }

    // rule: "Decision 911/501" above "911/501. Report of …" says what the document is
    private void called(Findings found, NumberHeading numbered, List<Paragraph> paragraphs) {
        found.kind = numbered.kind() == DocumentKind.OTHER ? found.kind : numbered.kind();
        for (int i = 0; i < found.numbered && found.kind == DocumentKind.OTHER; i++) {
            String text = paragraphs.get(i).text();
            found.kind =
                    NumberHeading.in(text, lexicon).map(NumberHeading::kind).orElse(DocumentKind.OTHER);
        }
    }

    // rule: "At its 46th plenary meeting, on 14 May 2099, the General Assembly …" is how decisions begin,
    // and names the organ
    private void decided(Findings found, Reading reading) {
        String text = reading.text();
        int limit = Math.min(text.length(), LONGEST_LINE);
        boolean meeting = false;
        for (int at = 1; at < limit && !meeting; at++) {
            meeting = text.charAt(at - 1) == ' ' && lexicon.match(WordClass.MEETING, text, at) > 0;
        }
        Optional<Organ> organ = meeting
                ? formulas.organNamedIn(reading).flatMap(named -> organs.withCode(named.value()))
                : Optional.empty();
        organ.ifPresent(deciding -> {
            found.organ = deciding;
            found.kind = found.kind == DocumentKind.OTHER ? DocumentKind.DECISION : found.kind;
        });
    }

    private void symbol(Findings found, List<Paragraph> paragraphs) {
        for (int i = 0; i < found.end && found.symbol == null; i++) {
            Reading reading = paragraphs.get(i).reading();
            String text = reading.text();
            int from = text.isEmpty() || text.length() > LONGEST_LINE ? -1 : symbolStart(text);
            Optional<PrintedSymbol> symbol = from < 0 ? Optional.empty() : series.symbol(text.substring(from));
            symbol.ifPresent(printed -> take(found, printed, reading.span(from, text.length())));
        }
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

    private void take(Findings found, PrintedSymbol printed, Span span) {
        found.symbol = new Fact(printed.canonical(), span);
        found.kind = printed.kind();
        found.organ = organs.withCode(printed.organ()).orElse(found.organ);
        found.body = new Fact(printed.organ(), span);
        if (!printed.number().isEmpty()) {
            found.number = new Fact(spaced(printed.number()), span);
            session(
                    found,
                    printed.kind() == DocumentKind.PRESIDENTIAL_STATEMENT ? "" : printed.organ(),
                    printed.number(),
                    span);
        }
    }

    private static String spaced(String number) {
        int bracket = number.indexOf('(');
        return bracket > 0 ? number.substring(0, bracket) + " " + number.substring(bracket) : number;
    }

    private void session(Findings found, String organ, String number, Span span) {
        found.session = series.session(organ, number)
                .map(value -> new Fact(value, span))
                .orElse(null);
    }

    private void heading(Findings found, NumberHeading heading, Reading reading) {
        if (found.kind == DocumentKind.OTHER) {
            found.kind = heading.kind() == DocumentKind.OTHER ? DocumentKind.RESOLUTION : heading.kind();
        }
        if (found.number == null) {
            String printed = reading.text().substring(heading.from(), heading.to());
            number(found, printed, reading.span(heading.from(), heading.to()));
        }
    }

    private void number(Findings found, String printed, Span span) {
        Organ organ = organOf(printed)
                .or(() -> Optional.ofNullable(found.organ))
                .or(() -> organByForm(printed))
                .orElse(null);
        String number = organ != null && printed.startsWith(organ.code())
                ? printed.substring(organ.code().length())
                : printed;
        found.number = new Fact(number, span);
        if (organ == null) {
            return;
        }
        if (found.body == null || !found.body.value().equals(organ.code())) {
            found.body = new Fact(organ.code(), span);
        }
        found.organ = organ;
        session(found, organ.code(), number, span);
        if (found.symbol == null) {
            String compact = number.replace(" ", "");
            Optional<String> symbol =
                    found.kind == DocumentKind.DECISION ? organ.decision(compact) : organ.resolution(compact);
            found.symbol = symbol.map(value -> new Fact(value, span)).orElse(null);
        }
    }

    // rule: "Resolution 290" / "of 8 December 1970": the Security Council's symbols carry the year, also where the
    // heading leaves it out or a scanner spoilt it
    void complete(Findings found) {
        Organ organ = found.organ;
        Fact number = found.number;
        Fact adopted = found.adopted;
        if (organ == null
                || number == null
                || adopted == null
                || found.kind != DocumentKind.RESOLUTION
                || organ.numbering(Numbering.Form.YEAR).isEmpty()
                || organByForm(number.value()).isPresent()) {
            return;
        }
        int digits = Chars.skipDigits(number.value(), 0, number.value().length());
        String year = adopted.value().substring(0, "yyyy".length());
        String item = number.value().substring(0, digits);
        found.number = new Fact(item + " (" + year + ")", number.span());
        found.symbol = organ.resolution(item + "(" + year + ")")
                .map(value -> new Fact(value, number.span()))
                .orElse(null);
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
            return organs.withCode(number.substring(0, letters));
        }
        int behindSlash = number.indexOf('/') + 1;
        String body =
                BODIES.get(number.substring(behindSlash, Chars.skipLetters(number, behindSlash, number.length())));
        return body == null ? Optional.empty() : organs.withCode(body);
    }
}
