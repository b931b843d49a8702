package io.rapporteur.ingest.text.extraction;

import io.rapporteur.model.document.Hyperlink;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What came of reading a file: its text, the files in it, or why there is neither. */
public sealed interface Extraction {

    /**
     * The text in the form described in {@code docs/formats.md}.
     *
     * @param text never blank; without NUL, without byte order mark, lines end in {@code \n}
     * @param mediaType media type of the file by its content, such as {@code application/pdf}
     * @param charset IANA name of the charset the file was decoded with; null where the format fixes it (docx, pdf)
     * @param warnings what may be missing or wrong, a sentence each; empty where the file is whole as far as can be told
     * @param links the links on its words that lead out of it, in order
     */
    record Text(String text, String mediaType, @Nullable String charset, List<String> warnings, List<Hyperlink> links)
            implements Extraction {

        public Text {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(mediaType, "mediaType");
            warnings = List.copyOf(warnings);
            links = List.copyOf(links);
        }

        /** Text without links. */
        public Text(String text, String mediaType, @Nullable String charset, List<String> warnings) {
            this(text, mediaType, charset, warnings, List.of());
        }

        /** Text of a file about which nothing is to be said. */
        public Text(String text, String mediaType, @Nullable String charset) {
            this(text, mediaType, charset, List.of());
        }
    }

    /**
     * The files in it, which are to be read like any others: it is a container and has no text of its own.
     *
     * @param entries never empty, in the order of the container; what lies in containers within it among them
     * @param leftOut what was not taken out, a sentence for each kind with its number
     */
    record Unpacked(List<Entry> entries, List<String> leftOut) implements Extraction {

        public Unpacked {
            entries = List.copyOf(entries);
            leftOut = List.copyOf(leftOut);
        }

        /** What is said of a container that is an entry itself: whoever has unpacked the outer one went no deeper. */
        public static Rejected tooDeep() {
            return new Rejected(
                    RejectionReason.UNSUPPORTED_FORMAT,
                    "the file is a container that lies too deep in others to be unpacked",
                    "unpack it and send the files in it");
        }
    }

    /**
     * No text.
     *
     * @param detail what was found, with the figures that decided
     * @param remedy what a person can do about it
     */
    record Rejected(RejectionReason reason, String detail, String remedy) implements Extraction {

        public Rejected {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(detail, "detail");
            Objects.requireNonNull(remedy, "remedy");
        }
    }
}
