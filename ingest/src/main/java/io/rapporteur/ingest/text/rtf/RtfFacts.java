package io.rapporteur.ingest.text.rtf;

import io.rapporteur.ingest.text.extraction.Rejection;

/**
 * What must be known of a document before its text is read.
 *
 * @param header the control word of the header of the first page
 * @param footnotes format of their numbers
 * @param endnotes format of their numbers
 * @param firstFootnote number of the first one
 * @param firstEndnote number of the first one
 * @param countsLists whether numbers of lists are to be counted: none is printed, or text was deleted under track changes, with
 *     which the printed ones count
 * @param left bytes behind the end
 */
record RtfFacts(
        String header,
        String footnotes,
        String endnotes,
        int firstFootnote,
        int firstEndnote,
        boolean countsLists,
        int left) {

    /** Goes through a whole document. */
    static RtfFacts of(byte[] bytes) throws Rejection {
        RtfScanner scanner = new RtfScanner(bytes);
        boolean firstSection = true;
        boolean titlePage = false;
        boolean rightHeader = false;
        String footnotes = "decimal";
        String endnotes = "decimal";
        int firstFootnote = 1;
        int firstEndnote = 1;
        boolean deletions = false;
        boolean printedNumbers = false;
        for (RtfScanner.Token token = scanner.next(); token != RtfScanner.Token.END; token = scanner.next()) {
            if (token == RtfScanner.Token.CONTROL) {
                String control = scanner.control();
                switch (control) {
                    case "bin" -> scanner.skip(scanner.parameter(0));
                    case "sect" -> firstSection = false;
                    case "titlepg" -> titlePage |= firstSection;
                    case "headerr" -> rightHeader |= firstSection;
                    case "deleted" -> deletions |= scanner.isOn();
                    case "listtext", "pntext" -> printedNumbers = true;
                    case "ftnstart" -> firstFootnote = scanner.parameter(1);
                    case "aftnstart" -> firstEndnote = scanner.parameter(1);
                    default -> {
                        footnotes = format(control, "ftn", footnotes);
                        endnotes = format(control, "aftn", endnotes);
                    }
                }
            }
        }
        String header = titlePage ? "headerf" : rightHeader ? "headerr" : "header";
        boolean countsLists = deletions || !printedNumbers;
        return new RtfFacts(header, footnotes, endnotes, firstFootnote, firstEndnote, countsLists, scanner.left());
    }

    /** The format that a control word such as {@code ftnnalc}, or {@code sftnnalc} of a section, asks for. */
    private static String format(String control, String kind, String otherwise) {
        String name = control.startsWith("s") ? control.substring(1) : control;
        if (!name.startsWith(kind + "n")) {
            return otherwise;
        }
        return switch (name.substring(kind.length() + 1)) {
            case "ar" -> "decimal";
            case "alc" -> "lowerLetter";
            case "auc" -> "upperLetter";
            case "rlc" -> "lowerRoman";
            case "ruc" -> "upperRoman";
            case "chi" -> "chicago";
            default -> otherwise;
        };
    }
}
