package io.rapporteur.ingest.text.rtf;

import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.Ordinals;
import io.rapporteur.ingest.text.form.TextForm;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Turns the tokens of rich text into the text form. */
final class RtfContent {

    /** Groups whose text is none of the document's, beside those that begin with {@code \*}. */
    private static final Set<String> UNREAD = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "nonshppict",
            "objdata",
            "filetbl",
            "header",
            "headerf",
            "headerl",
            "headerr",
            "footer",
            "footerf",
            "footerl",
            "footerr",
            "ftnsep",
            "ftnsepc",
            "ftncn",
            "aftnsep",
            "aftnsepc",
            "aftncn",
            "fldinst",
            "sp",
            "shprslt",
            "tc",
            "xe",
            "rxe",
            "txe",
            "upr",
            "annotation",
            "atnid",
            "atnauthor",
            "nonesttables",
            "template",
            "mmathPr");

    /** Groups that are read although they begin with {@code \*}. */
    private static final Set<String> READ =
            Set.of("footnote", "shpinst", "shptxt", "listtext", "pntext", "listtable", "listoverridetable");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("emdash", "\u2014"),
            Map.entry("endash", "\u2013"),
            Map.entry("lquote", "\u2018"),
            Map.entry("rquote", "\u2019"),
            Map.entry("ldblquote", "\u201c"),
            Map.entry("rdblquote", "\u201d"),
            Map.entry("bullet", "\u2022"),
            Map.entry("emspace", "\u2003"),
            Map.entry("enspace", "\u2002"),
            Map.entry("qmspace", "\u2005"),
            Map.entry("zwj", "\u200d"),
            Map.entry("zwnj", "\u200c"),
            Map.entry("ltrmark", "\u200e"),
            Map.entry("rtlmark", "\u200f"),
            Map.entry("tab", "\t"),
            Map.entry("~", "\u00a0"),
            Map.entry("_", "\u2011"),
            Map.entry("{", "{"),
            Map.entry("}", "}"),
            Map.entry("\\", "\\"),
            Map.entry("column", " "));

    private static final int MAX_LIFTED = 3;

    private final RtfFacts facts;
    private final TextForm form;
    private final RtfFonts fonts = new RtfFonts();
    private final RtfLists lists = new RtfLists();
    private final Deque<RtfState> around = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder number = new StringBuilder();
    private RtfState state = new RtfState();
    private int fallbackLeft;
    private int defaultFont;
    private boolean pageBreakDue;
    private boolean headerDone;
    private boolean inRow;
    private int boxes;
    private int headers;
    private boolean numberOfSigns;
    private boolean deletedWords;
    private int footnotes;
    private int endnotes;
    private boolean called;
    private boolean inNote;
    private boolean noteBegun;
    private boolean endnote;
    private String mark = "";

    RtfContent(RtfFacts facts, ExtractionLimits limits) {
        this.facts = facts;
        this.form = new TextForm(limits);
        this.footnotes = facts.firstFootnote() - 1;
        this.endnotes = facts.firstEndnote() - 1;
    }

    String read(RtfScanner scanner) throws Rejection {
        for (RtfScanner.Token token = scanner.next(); token != RtfScanner.Token.END; token = scanner.next()) {
            if (token == RtfScanner.Token.BYTE) {
                take(scanner.value());
            } else {
                flush();
                fallbackLeft = 0;
                switch (token) {
                    case GROUP -> openGroup();
                    case GROUP_END -> closeGroup();
                    default -> control(scanner);
                }
            }
        }
        flush();
        endParagraph();
        endRow();
        return form.finish();
    }

    private void openGroup() {
        around.push(state);
        state = new RtfState(state);
    }

    private void closeGroup() throws Rejection {
        switch (state.whole) {
            case NOTE -> endNote();
            case HEADER -> {
                endParagraph();
                endRow();
                headers--;
            }
            case BOX -> {
                endParagraph();
                boxes--;
            }
            case NOTHING -> {}
        }
        if (state.destination == RtfState.Destination.LISTS) {
            lists.endGroup();
        }
        state = around.isEmpty() ? new RtfState() : around.pop();
    }

    /** A byte of text, unless it only stands in for a character that was said by its number before. */
    private void take(int value) {
        if (fallbackLeft > 0) {
            fallbackLeft--;
        } else {
            bytes.write(value);
        }
    }

    private void flush() throws Rejection {
        if (bytes.size() > 0 && state.destination == RtfState.Destination.LISTS) {
            for (byte b : bytes.toByteArray()) {
                lists.take((char) (b & 0xff));
            }
            bytes.reset();
        } else if (bytes.size() > 0) {
            String text = bytes.toString(fonts.of(state.font));
            bytes.reset();
            write(text);
        }
    }

    private void control(RtfScanner scanner) throws Rejection {
        String control = scanner.control();
        if (control.equals("bin")) {
            scanner.skip(scanner.parameter(0));
        } else if (control.equals("*")) {
            state.starred = true;
        } else if (state.starred && !READ.contains(control)) {
            state.starred = false;
            state.destination = RtfState.Destination.NOWHERE;
        } else if (state.destination == RtfState.Destination.FONTS) {
            fonts.take(scanner);
        } else if (state.destination == RtfState.Destination.LISTS) {
            lists.take(scanner);
        } else if (state.destination != RtfState.Destination.NOWHERE) {
            state.starred = false;
            destination(control);
            character(scanner);
        }
    }

    private void destination(String control) throws Rejection {
        if (control.equals(facts.header()) && !headerDone) {
            headerDone = true;
            headers++;
            state.whole = RtfState.Whole.HEADER;
        } else if (UNREAD.contains(control)) {
            state.destination = RtfState.Destination.NOWHERE;
        } else if (control.equals("fonttbl")) {
            state.destination = RtfState.Destination.FONTS;
        } else if (control.equals("listtable") || control.equals("listoverridetable")) {
            lists.begin(control.equals("listoverridetable"));
            state.destination = RtfState.Destination.LISTS;
        } else if (control.equals("listtext") || control.equals("pntext")) {
            number.setLength(0);
            numberOfSigns = false;
            state.destination = RtfState.Destination.NUMBER;
        } else if (control.equals("footnote")) {
            openNote();
        } else if (control.equals("shptxt")) {
            form.endParagraph();
            boxes++;
            state.whole = RtfState.Whole.BOX;
        }
    }

    private void character(RtfScanner scanner) throws Rejection {
        String control = scanner.control();
        switch (control) {
            case "ansi", "mac", "pc", "pca", "ansicpg" -> fonts.document(control, scanner.parameter(0));
            case "f" -> state.font = scanner.parameter(0);
            case "uc" -> state.fallback = Math.max(0, scanner.parameter(1));
            case "u" -> {
                write(String.valueOf((char) scanner.parameter(0)));
                fallbackLeft = state.fallback;
            }
            case "deff" -> {
                defaultFont = scanner.parameter(0);
                state.font = defaultFont;
            }
            case "plain" -> state.plain(defaultFont);
            case "i" -> state.italic = scanner.isOn();
            case "super" -> state.superscript = scanner.isOn();
            case "nosupersub", "sub" -> {
                state.superscript = false;
                state.lifted = false;
            }
            case "up" -> state.lifted = scanner.parameter(6) > 0;
            case "dn" -> state.lifted = false;
            case "v" -> state.hidden = scanner.isOn();
            case "deleted", "mvf" -> state.deleted = scanner.isOn();
            case "ftnalt" -> endnote = true;
            case "chftn" -> called |= !inNote && state.isShown();
            default -> paragraph(scanner);
        }
    }

    private void paragraph(RtfScanner scanner) throws Rejection {
        switch (scanner.control()) {
            case "pard" -> {
                state.paragraphDefaults();
                pageBreakDue = false;
            }
            case "ls" -> state.list = scanner.parameter(0);
            case "ilvl" -> state.level = scanner.parameter(0);
            case "intbl" -> state.inTable = true;
            case "pagebb" -> pageBreakDue = scanner.isOn();
            case "par", "\n", "\r" -> {
                if (!state.deleted) {
                    endParagraph();
                }
            }
            case "sect" -> {
                endParagraph();
                headerDone = true;
            }
            case "nestcell" -> form.endParagraph();
            case "cell" -> endCell();
            case "row" -> endRow();
            case "line", "softline" -> {
                if (isText()) {
                    form.inline().lineBreak();
                }
            }
            case "page" -> {
                endParagraph();
                form.pageBreak();
            }
            default -> write(SIGNS.getOrDefault(scanner.control(), ""));
        }
    }

    private boolean isText() {
        return state.destination == RtfState.Destination.TEXT && state.isShown();
    }

    private void write(String text) throws Rejection {
        if (state.destination == RtfState.Destination.NUMBER) {
            number.append(text);
            numberOfSigns |= fonts.isOfSigns(state.font);
        } else if (state.destination == RtfState.Destination.TEXT && state.deleted) {
            deletedWords = true;
        } else if (isText() && !text.isEmpty()) {
            beginNote();
            place();
            if (isRaised(text)) {
                form.inline().raised(text);
            } else {
                form.inline().text(text, state.italic);
            }
        }
    }

    /** Text lifted a little is a call where it is a number that short; headings and symbols are moved about, too. */
    private boolean isRaised(String text) {
        return state.superscript
                || (state.lifted && text.length() <= MAX_LIFTED && text.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** Opens or closes a row, or turns the page, before the text that comes. */
    private void place() throws Rejection {
        if (inNote || boxes > 0) {
            return;
        }
        headerDone |= headers == 0;
        if (state.inTable && !inRow) {
            form.beginRow();
            inRow = true;
        } else if (!state.inTable) {
            endRow();
        }
        if (pageBreakDue) {
            form.pageBreak();
            pageBreakDue = false;
        }
    }

    private void endParagraph() throws Rejection {
        if (inNote) {
            form.endParagraph();
            return;
        }
        form.level(state.list > 0 ? state.level : 0);
        form.pendingNumber(nextNumber());
        form.endParagraph();
        form.dropNumber();
        number.setLength(0);
        deletedWords = false;
    }

    private String nextNumber() {
        boolean counted = state.list > 0 && facts.countsLists() && lists.has(state.list);
        if (!counted) {
            return printedNumber();
        }
        boolean allDeleted = deletedWords && form.inline().isBlank();
        return allDeleted ? "" : lists.next(state.list, state.level);
    }

    private String printedNumber() {
        String printed = number.toString().strip();
        boolean sign = printed.codePointCount(0, printed.length()) == 1
                && (!Character.isLetterOrDigit(printed.codePointAt(0)) || printed.equals("o"));
        return sign || (numberOfSigns && !printed.isEmpty()) ? "•" : printed;
    }

    private void endCell() throws Rejection {
        if (!inRow) {
            form.beginRow();
            inRow = true;
        }
        number.setLength(0);
        form.endCell();
    }

    private void endRow() throws Rejection {
        if (inRow) {
            inRow = false;
            form.endRow();
        }
    }

    private void openNote() {
        if (!state.isShown() || inNote) {
            state.destination = RtfState.Destination.NOWHERE;
            return;
        }
        state.whole = RtfState.Whole.NOTE;
        state.plain(defaultFont);
        inNote = true;
        noteBegun = false;
        endnote = false;
    }

    /** Prints the call and begins the note, once it is known whether it is an endnote. */
    private void beginNote() {
        if (!inNote || noteBegun) {
            return;
        }
        noteBegun = true;
        mark = "";
        if (called) {
            mark = endnote ? Ordinals.of(++endnotes, facts.endnotes()) : Ordinals.of(++footnotes, facts.footnotes());
        }
        called = false;
        form.inline().raised(mark);
        form.beginNote();
    }

    private void endNote() throws Rejection {
        beginNote();
        form.endNote(mark);
        inNote = false;
    }
}
