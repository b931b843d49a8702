package io.rapporteur.app.drop;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.rapporteur.app.files.Failure;
import io.rapporteur.query.DocumentFigures;
import io.rapporteur.query.StoredWithdrawal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** What became of one file. */
public sealed interface Outcome {

    /** The file as the user named it. */
    String file();

    /** The word for it in lists, and in JSON. */
    @JsonProperty
    String state();

    /** Its documents are in the database; {@code time} is from hand-in to the moment that showed it. */
    record Stored(String file, List<DocumentFigures> documents, Duration time) implements Outcome {

        public Stored {
            documents = List.copyOf(documents);
        }

        @Override
        public String state() {
            return "stored";
        }
    }

    /** The same bytes had been handed in before; nothing has happened downstream. */
    record Known(String file, List<DocumentFigures> documents, Duration time) implements Outcome {

        public Known {
            documents = List.copyOf(documents);
        }

        @Override
        public String state() {
            return "known";
        }
    }

    /**
     * The same bytes had been handed in before, and these of their documents are withdrawn: that stays so.
     *
     * @param known the documents of the file that are not withdrawn
     */
    record Withdrawn(String file, List<StoredWithdrawal> documents, List<DocumentFigures> known) implements Outcome {

        public Withdrawn {
            documents = List.copyOf(documents);
            known = List.copyOf(known);
        }

        @Override
        public String state() {
            return "withdrawn";
        }

        /** What to do about it. */
        @JsonProperty
        public String remedy() {
            return "to bring it back: rapporteur withdraw --undo "
                    + documents.stream()
                            .map(document -> "'" + document.documentId() + "'")
                            .collect(Collectors.joining(" "));
        }
    }

    /** The same bytes had been handed in before and others were current; those in the database are current again. */
    record Reinstated(String file, List<DocumentFigures> documents, Duration time) implements Outcome {

        public Reinstated {
            documents = List.copyOf(documents);
        }

        @Override
        public String state() {
            return "reinstated";
        }
    }

    /** Files were taken out of it, each of which has an outcome of its own. */
    record Unpacked(String file, int entries, Duration time) implements Outcome {

        @Override
        public String state() {
            return "unpacked";
        }
    }

    /** SentFile in; nobody has waited for more. */
    record Sent(String file, String raw) implements Outcome {

        @Override
        public String state() {
            return "sent";
        }
    }

    /** It has not become a document, for this reason. */
    record Failed(Failure failure) implements Outcome {

        @Override
        public String file() {
            return failure.name();
        }

        @Override
        public String state() {
            return "failed";
        }
    }
}
