package io.rapporteur.ingest.text.form;

import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running text of one paragraph: white space folds to single spaces (no-break spaces stay), italics are set between
 * asterisks that stand close to their words, raised marks become superscripts.
 */
public final class Inline {

    private static final int NOTHING = -1;

    private final StringBuilder out = new StringBuilder();
    private boolean space;
    private boolean lineBreak;
    private boolean italic;
    private final List<Hyperlink> links = new ArrayList<>(0);
    private @Nullable String address;
    private int linkedFrom = NOTHING;
    private int linkedTo;

    /** The words from here on bear a link, until it ends, another begins or the paragraph ends. */
    public void beginLink(String leadsTo) {
        endLink();
        address = KeptLinks.isKept(leadsTo) ? leadsTo.strip() : null;
    }

    public void endLink() {
        if (address != null && linkedFrom != NOTHING && linkedFrom < Math.min(linkedTo, out.length())) {
            links.add(new Hyperlink(new Span(linkedFrom, Math.min(linkedTo, out.length())), address));
        }
        address = null;
        linkedFrom = NOTHING;
    }

    public void text(CharSequence text, boolean inItalics) {
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), inItalics);
        }
    }

    public void character(char c, boolean inItalics) {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b' || c == '\u0085') {
            space = true;
        } else if (c >= ' ' && c != '\u007f' && c != '\ufeff' && c != '\u00ad') {
            write(c, inItalics);
        }
    }

    /** A footnote call or other raised text. */
    public void raised(String mark) {
        String raised = Superscripts.of(mark);
        space |= !mark.isEmpty() && Character.isWhitespace(mark.charAt(0));
        for (int i = 0; i < raised.length(); i++) {
            character(raised.charAt(i), false);
        }
        space |= !mark.isEmpty() && Character.isWhitespace(mark.charAt(mark.length() - 1));
    }

    /** The next word stands in another cell of the same line. */
    public void cell() {
        closeItalics();
        if (!out.isEmpty()) {
            out.append('\t');
        }
        space = false;
    }

    /** A letter at the end stands in a word that ends here, whatever follows. */
    public void endWord() {
        space |= !out.isEmpty() && Character.isLetter(out.charAt(out.length() - 1));
    }

    /** The letters and hyphens at the end. */
    public String lastWord() {
        int from = out.length();
        while (from > 0 && (Character.isLetter(out.charAt(from - 1)) || isHyphen(out.charAt(from - 1)))) {
            from--;
        }
        return out.substring(from);
    }

    public void lineBreak() {
        lineBreak = true;
    }

    public boolean isBlank() {
        return out.isEmpty();
    }

    int length() {
        return out.length();
    }

    /** Joins the next word to what stands: the white space since the last character is forgotten. */
    public void dropSpace() {
        space = false;
    }

    /** Takes the hyphen at the end away, for a word that was cut only by the end of its line. */
    public void dropHyphen() {
        if (!out.isEmpty() && isHyphen(out.charAt(out.length() - 1))) {
            out.setLength(out.length() - 1);
        }
    }

    public boolean endsWithHyphen() {
        return !space && !lineBreak && !out.isEmpty() && isHyphen(out.charAt(out.length() - 1));
    }

    /** Whether the last word goes on behind its last sign: a hyphen, a stroke of a symbol, a dash without space before it. */
    public boolean endsOpen() {
        if (space || lineBreak || out.length() < 2) {
            return false;
        }
        char last = out.charAt(out.length() - 1);
        boolean joins = isHyphen(last) || last == '/' || last == '\u2013';
        return joins && out.charAt(out.length() - 2) != ' ';
    }

    /** The text so far; the paragraph starts anew. */
    String take() {
        return takePassage().text();
    }

    /** The text so far with its links; the paragraph starts anew. A link without words yet goes on in the next one. */
    Passage takePassage() {
        String open = linkedFrom == NOTHING ? address : null;
        endLink();
        address = open;
        closeItalics();
        var taken = new Passage(out.toString(), links);
        links.clear();
        out.setLength(0);
        space = false;
        lineBreak = false;
        return taken;
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010';
    }

    private void write(char c, boolean inItalics) {
        if (italic && !inItalics) {
            closeItalics();
        }
        if (!out.isEmpty() && (space || lineBreak)) {
            out.append(lineBreak ? '\n' : ' ');
        }
        space = false;
        lineBreak = false;
        if (inItalics && !italic && Character.isLetterOrDigit(c)) {
            out.append('*');
            italic = true;
        }
        out.append(c);
        if (address != null) {
            linkedFrom = linkedFrom == NOTHING ? out.length() - 1 : linkedFrom;
            linkedTo = out.length();
        }
    }

    private void closeItalics() {
        if (italic) {
            out.append('*');
            italic = false;
        }
    }
}
