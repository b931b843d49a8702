package io.rapporteur.enricher.citation.finding;

import io.rapporteur.enricher.citation.finding.Finding.Kind;
import io.rapporteur.enricher.citation.result.Citation;
import io.rapporteur.enricher.citation.result.Naming;
import io.rapporteur.enricher.citation.result.Rule;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Places;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the links of a document with the citations on whose words they are set. Only a number that is printed can be
 * contradicted: a title or "that resolution" may lead to any document that has it.
 */
final class LinkCheck {

    /** Characters of the words of a link that is compared; longer ones are sentences, which cite more than one thing. */
    static final int MAX_WORDS = 200;

    /** Below it the organ of a number is a guess, and another organ no contradiction. */
    private static final double SURE_OF_ORGAN = 0.9;

    /** Characters between the two halves of one link that an editor has cut: italics, a space. */
    private static final int MAX_CUT = 3;

    private static final Pattern SYMBOL = Pattern.compile("[A-Z][A-Z0-9.()&-]*/.*\\d.*");
    private static final Pattern WITHOUT_SERIES =
            Pattern.compile("(?:ES-|S-)?\\d+(?:/\\d+)?[A-Z]?(?:\\([^)]*\\))?[A-Z]?");
    /** "T/PCCs", troop contributors: programs that make links of whatever looks like a symbol take it for one. */
    private static final Pattern NO_NUMBER = Pattern.compile("[A-Z]/[A-Z]+");

    private static final Pattern NUMBERED = Pattern.compile(".*/(?:RES|DEC|PRST)[/.].*");

    /** Documents that print resolutions and decisions of others: official records, reports, drafts, records of meetings. */
    private static final Pattern COLLECTION = Pattern.compile(
            "[AES]/\\d+(?:\\(.*\\))?|A/\\d+/(?:49|53)\\b.*|E/\\d+/(?:99|INF/2)\\b.*|S/INF/.*|.*/(?:L|PV|SR|C\\.\\d+/\\d+/L)\\.\\d.*");

    private final Document document;
    private final List<Citation> citations;
    private int first;

    /** Checks the links of a document against its citations, which are in order of place. */
    LinkCheck(Document document, List<Citation> citations) {
        this.document = document;
        this.citations = citations;
    }

    /** What links contradict, in order of place. */
    List<Finding> findings(List<Hyperlink> links) {
        List<Finding> found = new ArrayList<>();
        for (Hyperlink link : joined(links)) {
            String linked = LinkedSymbol.of(link.address());
            if (linked != null && link.span().length() <= MAX_WORDS) {
                Finding finding = compare(link.span(), ComparableId.spelt(linked));
                if (finding != null) {
                    found.add(finding);
                }
            }
        }
        return found;
    }

    /** Editors cut one number into several links with the same address. */
    private List<Hyperlink> joined(List<Hyperlink> links) {
        List<Hyperlink> joined = new ArrayList<>();
        for (Hyperlink link : links) {
            if (!document.extent().contains(link.span())) {
                continue;
            }
            Hyperlink last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.address().equals(link.address()) && isCut(last.span(), link.span())) {
                joined.set(
                        joined.size() - 1,
                        new Hyperlink(new Span(last.span().start(), link.span().end()), link.address()));
            } else {
                joined.add(link);
            }
        }
        return joined;
    }

    private boolean isCut(Span before, Span after) {
        return after.start() >= before.end()
                && after.start() - before.end() <= MAX_CUT
                && document.text()
                        .substring(before.end(), after.start())
                        .chars()
                        .noneMatch(c -> Character.isLetterOrDigit(c) || c == '\n');
    }

    private @Nullable Finding compare(Span link, String linked) {
        String words = ComparableId.spelt(link.of(document.text()));
        if (NO_NUMBER.matcher(linked).matches()) {
            String reason = "the address is no symbol of a document: it has no number";
            return words.equals(linked) ? finding(link, where(link), linked, null, reason) : null;
        }
        if (prints(words, linked)) {
            return null;
        }
        List<Citation> numbers = numbersIn(link);
        if (numbers.isEmpty()) {
            return null;
        }
        Citation named = numbers.get(0);
        String target = target(named);
        for (Citation citation : numbers) {
            // A link over two different numbers can only lead to one of them.
            if (citation.target() == null || ComparableId.same(target(citation), linked)) {
                return null;
            }
            if (!ComparableId.same(target(citation), target)) {
                return null;
            }
        }
        String reason = cutsNumber(link) ? differs(target, linked) : reason(named, ComparableId.spelt(target), linked);
        return reason == null ? null : finding(link, named.where(), linked, target, reason);
    }

    /** Whether words print the very symbol, however much of it was taken for a citation. */
    private static boolean prints(String words, String symbol) {
        int at = words.indexOf(symbol);
        int end = at + symbol.length();
        return at >= 0
                && SYMBOL.matcher(symbol).matches()
                && (end == words.length() || !Character.isDigit(words.charAt(end)));
    }

    /** Whether a link is set on a piece of a number: on the 58/200 of WHA58/2005/REC/1. */
    private boolean cutsNumber(Span link) {
        String text = document.text();
        return (isFigure(link.start() - 1, text) && isFigure(link.start(), text))
                || (isFigure(link.end() - 1, text) && isFigure(link.end(), text));
    }

    private static boolean isFigure(int at, String text) {
        return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static String differs(@Nullable String named, String linked) {
        return "the words name " + named + ", the link leads to " + linked;
    }

    /** The citations of a number that stands in these words, or in which these words stand. */
    private List<Citation> numbersIn(Span link) {
        List<Citation> found = new ArrayList<>();
        while (first < citations.size() && citations.get(first).span().end() <= link.start()) {
            first++;
        }
        for (int i = first; i < citations.size() && citations.get(i).span().start() < link.end(); i++) {
            Citation citation = citations.get(i);
            if (citation.span().end() > link.start() && citation.naming() == Naming.NUMBER) {
                String target = citation.target();
                Span number = target == null ? citation.span() : NumberInWords.of(citation, target);
                if (number != null && number.start() < link.end() && link.start() < number.end()) {
                    found.add(citation);
                }
            }
        }
        return found;
    }

    private static String target(Citation citation) {
        return citation.target() == null ? "" : citation.target();
    }

    /** Why a link cannot be right, or null where it may be. */
    private static @Nullable String reason(Citation named, String target, String linked) {
        boolean doubtful = named.conflict() != null || named.rule().equals(Rule.RANGE.id());
        if (doubtful || target.startsWith("UNTS:") != linked.startsWith("UNTS:")) {
            return null;
        }
        if (target.startsWith("UNTS:")) {
            return "the words name another volume of the Treaty Series than that to which the link leads";
        }
        if (!SYMBOL.matcher(target).matches()) {
            return null;
        }
        String number = number(target);
        if (WITHOUT_SERIES.matcher(linked).matches()) {
            return number(linked).equals(number)
                    ? "the address leaves out the series of the symbol: " + linked + " alone is no document"
                    : null;
        }
        if (!SYMBOL.matcher(linked).matches() || mayHold(named, target, linked)) {
            return null;
        }
        if (!number(linked).equals(number)) {
            return differs(named.target(), linked);
        }
        return named.confidence() < SURE_OF_ORGAN
                ? null
                : "the number is the same, but the words name " + named.target() + ", the link leads to " + linked;
    }

    /**
     * Whether what is named may well be printed in what is linked: decisions, and resolutions of organs whose documents the United
     * Nations does not serve, are only found in reports; older ones also in collections.
     */
    private static boolean mayHold(Citation named, String target, String linked) {
        if (!NUMBERED.matcher(target).matches() || NUMBERED.matcher(linked).matches()) {
            return false;
        }
        boolean onlyInReports = named.link() == null || target.contains("/DEC/");
        return onlyInReports || COLLECTION.matcher(linked).matches();
    }

    /** The figures of a symbol, behind its series: 64/293 of A/RES/64/293. */
    private static String number(String symbol) {
        String figures = symbol.replaceFirst("^.*?/(?:RES|DEC|PRST)[/.]", "")
                .replaceFirst("^(?:[A-Z][A-Z0-9.&-]*/)+", "")
                .replaceAll("\\([^)]*\\)", "");
        return figures.replaceFirst("[A-Z]{1,2}$", "");
    }

    private Finding finding(Span link, String where, String linked, @Nullable String named, String reason) {
        return new Finding(Kind.LINK_CONTRADICTS_WORDS, link, link.of(document.text()), where, linked, named, reason);
    }

    private String where(Span link) {
        for (int i = 0; i < document.nodes().size(); i++) {
            if (document.nodes().get(i).spans().stream().anyMatch(span -> span.contains(link.start()))) {
                return Places.of(document, i);
            }
        }
        return "document";
    }
}
