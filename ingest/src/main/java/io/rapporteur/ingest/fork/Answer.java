package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StreamCorruptedException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a child says of a file. */
sealed interface Answer {

    void writeTo(DataOutputStream out) throws IOException;

    /** It was read, taken apart, or refused with a reason. */
    record Read(Extraction extraction) implements Answer {

        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            if (extraction instanceof Extraction.Text text) {
                out.writeByte(TEXT);
                Frames.writeText(out, text.text());
                Frames.writeText(out, text.mediaType());
                Frames.writeText(out, text.charset());
                writeWarnings(out, text.warnings());
                LinkFrames.write(out, text.links());
            } else if (extraction instanceof Extraction.Unpacked unpacked) {
                out.writeByte(UNPACKED);
                writeWarnings(out, unpacked.leftOut());
                EntryFrames.write(out, unpacked.entries());
            } else if (extraction instanceof Extraction.Rejected rejected) {
                out.writeByte(REJECTED);
                Frames.writeText(out, rejected.reason().name());
                Frames.writeText(out, Frames.word(rejected.detail()));
                Frames.writeText(out, Frames.word(rejected.remedy()));
            }
            out.flush();
        }
    }

    /** A defect of ours: its stack trace. */
    record Failed(String stackTrace) implements Answer {

        static Failed of(Throwable defect) {
            var trace = new StringWriter();
            defect.printStackTrace(new PrintWriter(trace));
            return new Failed(Frames.word(trace.toString()));
        }

        @Override
        public void writeTo(DataOutputStream out) throws IOException {
            out.writeByte(FAILED);
            Frames.writeText(out, stackTrace);
            out.flush();
        }
    }

    byte TEXT = 'T';
    byte UNPACKED = 'U';
    byte REJECTED = 'R';
    byte FAILED = 'F';

    /** A reader has a handful; an unsigned byte holds their number. */
    int MAX_WARNINGS = 100;

    /** Reads an answer; whatever does not look like one is corrupt. */
    static Answer readFrom(DataInputStream in, ExtractionLimits limits) throws IOException {
        byte kind = in.readByte();
        return switch (kind) {
            case TEXT -> text(in, limits);
            case UNPACKED -> unpacked(in, limits);
            case REJECTED -> new Read(new Extraction.Rejected(
                    reason(Frames.requireText(in, Frames.MAX_WORD_CHARS)),
                    Frames.requireText(in, Frames.MAX_WORD_CHARS),
                    Frames.requireText(in, Frames.MAX_WORD_CHARS)));
            case FAILED -> new Failed(Frames.requireText(in, Frames.MAX_WORD_CHARS));
            default -> throw new StreamCorruptedException("an answer must begin with T, U, R or F, got: " + kind);
        };
    }

    private static Answer text(DataInputStream in, ExtractionLimits limits) throws IOException {
        String text = Frames.requireText(in, maxChars(limits));
        return new Read(new Extraction.Text(
                text,
                Frames.requireText(in, Frames.MAX_WORD_CHARS),
                Frames.readText(in, Frames.MAX_WORD_CHARS),
                readWarnings(in),
                LinkFrames.read(in, text.length())));
    }

    private static Answer unpacked(DataInputStream in, ExtractionLimits limits) throws IOException {
        List<String> leftOut = readWarnings(in);
        return new Read(new Extraction.Unpacked(EntryFrames.read(in, limits), leftOut));
    }

    private static void writeWarnings(DataOutputStream out, List<String> warnings) throws IOException {
        int number = Math.min(warnings.size(), MAX_WARNINGS);
        out.writeByte(number);
        for (String warning : warnings.subList(0, number)) {
            Frames.writeText(out, Frames.word(warning));
        }
    }

    private static List<String> readWarnings(DataInputStream in) throws IOException {
        int number = in.readUnsignedByte();
        List<String> warnings = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            warnings.add(Frames.requireText(in, Frames.MAX_WORD_CHARS));
        }
        return List.copyOf(warnings);
    }

    /** The readers stop at the limit; what they put around the text comes on top. */
    private static int maxChars(ExtractionLimits limits) {
        return Math.addExact(limits.maxTextChars(), Frames.MAX_WORD_CHARS);
    }

    private static RejectionReason reason(String name) throws IOException {
        try {
            return RejectionReason.valueOf(Objects.requireNonNull(name));
        } catch (IllegalArgumentException e) {
            throw new StreamCorruptedException("a reason must be one of ours, got: " + name);
        }
    }
}
