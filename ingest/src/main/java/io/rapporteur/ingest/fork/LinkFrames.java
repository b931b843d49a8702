package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.form.KeptLinks;
import io.rapporteur.model.document.Hyperlink;
import io.rapporteur.model.document.Span;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/** The links of a text on the pipes between the processes: their number, then start, end and address of each. */
final class LinkFrames {

    private LinkFrames() {}

    static void write(DataOutputStream out, List<Hyperlink> links) throws IOException {
        out.writeInt(links.size());
        for (Hyperlink link : links) {
            out.writeInt(link.span().start());
            out.writeInt(link.span().end());
            Frames.writeText(out, link.address());
        }
    }

    /** Links within a text of that length; others are corrupt. */
    static List<Hyperlink> read(DataInputStream in, int textLength) throws IOException {
        int number = Frames.length(in.readInt(), KeptLinks.MAX);
        List<Hyperlink> links = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int start = in.readInt();
            int end = in.readInt();
            if (start < 0 || end < start || end > textLength) {
                throw new StreamCorruptedException(
                        "a link must lie within a text of " + textLength + ", got: " + start + ".." + end);
            }
            links.add(new Hyperlink(new Span(start, end), Frames.requireText(in, KeptLinks.MAX_ADDRESS_LENGTH)));
        }
        return List.copyOf(links);
    }
}
