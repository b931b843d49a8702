package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.form.KeptLinks;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The fields that are open where a docx is read, for the one kind that says where words lead: {@code HYPERLINK "address"} (ISO
 * 29500-1, 17.16.5.25). What a field shows stands between its separator and its end; what it computes, before.
 */
final class DocxFields {

    /** Longer instructions say nothing that is kept. */
    private static final int MAX_INSTRUCTION = KeptLinks.MAX_ADDRESS_LENGTH + 200;

    private static final String HYPERLINK = "HYPERLINK";

    private final Deque<StringBuilder> open = new ArrayDeque<>();

    void begin() {
        open.push(new StringBuilder(0));
    }

    void instruct(String text) {
        StringBuilder instruction = open.peek();
        if (instruction != null && instruction.length() + text.length() <= MAX_INSTRUCTION) {
            instruction.append(text);
        }
    }

    /** The address on which the words that follow lie; empty where the field sets none. */
    String separate() {
        StringBuilder instruction = open.peek();
        return instruction == null ? "" : address(instruction.toString());
    }

    void end() {
        open.poll();
    }

    /** The address that an instruction names, without a place in this document; empty where it names none. */
    static String address(String instruction) {
        String text = instruction.strip();
        if (!text.toUpperCase(Locale.ROOT).startsWith(HYPERLINK)) {
            return "";
        }
        String rest = text.substring(HYPERLINK.length()).strip();
        if (rest.startsWith("\"")) {
            int end = rest.indexOf('"', 1);
            return end < 0 ? "" : rest.substring(1, end);
        }
        int end = rest.indexOf(' ');
        return rest.startsWith("\\") ? "" : end < 0 ? rest : rest.substring(0, end);
    }
}
