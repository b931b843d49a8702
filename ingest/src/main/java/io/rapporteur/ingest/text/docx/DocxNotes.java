package io.rapporteur.ingest.text.docx;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.form.Ordinals;
import io.rapporteur.ingest.text.form.Passage;
import io.rapporteur.ingest.text.form.TextForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The notes of a document: called in the order of the text, read from parts of their own, printed in the order of the calls. */
final class DocxNotes {

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Passage> bodies = new HashMap<>();
    private int footnotes;
    private int endnotes;

    /** A call: the note it calls, and the mark; empty where the author set a mark of his own, which the body repeats. */
    private record Call(String note, String mark) {}

    /** Counts a call and answers with the mark to print there. */
    String call(boolean endnote, String id, boolean ownMark, DocxSettings settings) {
        String mark = "";
        if (!ownMark) {
            mark = endnote
                    ? Ordinals.of(++endnotes, settings.endnoteFormat())
                    : Ordinals.of(++footnotes, settings.footnoteFormat());
        }
        calls.add(new Call(key(endnote, id), mark));
        return mark;
    }

    void body(boolean endnote, String id, Passage text) {
        bodies.put(key(endnote, id), text);
    }

    void writeTo(TextForm form) throws Rejection {
        for (Call call : calls) {
            Passage body = bodies.get(call.note());
            if (body != null) {
                form.note(call.mark(), body);
            }
        }
    }

    private static String key(boolean endnote, String id) {
        return (endnote ? "endnote " : "footnote ") + id;
    }
}
