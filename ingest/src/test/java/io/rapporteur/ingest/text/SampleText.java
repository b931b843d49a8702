package io.rapporteur.ingest.text;

import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayList;
import java.util.List;

/** A sample in the text form, cut into what a writer of another format needs. */
record SampleText(List<String> paragraphs, List<String> notes) {

    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    static SampleText of(String text) {
        List<String> paragraphs = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean behindRule = false;
        for (String paragraph : text.strip().split("\n\n", -1)) {
            if (paragraph.equals(TextForm.RULE)) {
                behindRule = true;
            } else {
                (behindRule ? notes : paragraphs).add(paragraph);
            }
        }
        return new SampleText(paragraphs, notes);
    }

    /** The printed symbol: the first paragraph with a stroke and no space before it. */
    String symbol() {
        return paragraphs.stream()
                .filter(paragraph -> paragraph.indexOf('/') > 0
                        && !paragraph.substring(0, paragraph.indexOf('/')).contains(" "))
                .findFirst()
                .orElseThrow();
    }

    /** The text of a note without its mark. */
    String note(int number) {
        String note = notes.get(number - 1);
        return note.substring(note.indexOf(' ') + 1);
    }

    /** Stretches of one kind: plain, italic or a call. */
    static List<Stretch> stretches(String paragraph) {
        List<Stretch> stretches = new ArrayList<>();
        StringBuilder running = new StringBuilder();
        boolean italic = false;
        for (int i = 0; i < paragraph.length(); i++) {
            char c = paragraph.charAt(i);
            int call = SUPERSCRIPTS.indexOf(c);
            if (c == '*' || call >= 0) {
                if (!running.isEmpty()) {
                    stretches.add(new Stretch(running.toString(), italic, 0));
                    running.setLength(0);
                }
                italic ^= c == '*';
            } else {
                running.append(c);
            }
            if (call > 0) {
                stretches.add(new Stretch(String.valueOf(call), false, call));
            }
        }
        if (!running.isEmpty()) {
            stretches.add(new Stretch(running.toString(), italic, 0));
        }
        return stretches;
    }

    /** Text of one kind; {@code call} is the number of the note it calls, 0 where it is no call. */
    record Stretch(String text, boolean italic, int call) {}
}
