package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.extraction.Entry;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/** The files in a container on the pipe from a child, never more of them than the limits let it take out. */
final class EntryFrames {

    private EntryFrames() {}

    static void write(DataOutputStream out, List<Entry> entries) throws IOException {
        out.writeInt(entries.size());
        for (Entry entry : entries) {
            out.writeBoolean(entry instanceof Entry.Whole);
            Frames.writeText(out, entry.path());
            if (entry instanceof Entry.Whole whole) {
                Frames.writeText(out, whole.contentType() == null ? null : Frames.word(whole.contentType()));
                out.writeInt(whole.bytes().length);
                out.write(whole.bytes());
            } else if (entry instanceof Entry.Withheld withheld) {
                out.writeLong(withheld.size());
                Frames.writeText(out, withheld.hash());
            }
        }
    }

    static List<Entry> read(DataInputStream in, ExtractionLimits limits) throws IOException {
        int number = Frames.length(in.readInt(), limits.maxZipEntries());
        int room = limits.maxUnpackedBytes();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean isWhole = in.readBoolean();
            String path = Frames.requireText(in, Frames.MAX_WORD_CHARS);
            if (isWhole) {
                String contentType = Frames.readText(in, Frames.MAX_WORD_CHARS);
                byte[] bytes = new byte[Frames.length(in.readInt(), Math.min(room, limits.maxBytes()))];
                in.readFully(bytes);
                room -= bytes.length;
                entries.add(new Entry.Whole(path, contentType, bytes));
            } else {
                entries.add(new Entry.Withheld(path, in.readLong(), Frames.requireText(in, Frames.MAX_WORD_CHARS)));
            }
        }
        if (entries.isEmpty()) {
            throw new StreamCorruptedException("a container that was taken apart must have entries, got: none");
        }
        return entries;
    }
}
