package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.util.Set;

/** How a child ended while it read a file. */
sealed interface Ending {

    /** What a shell and Java say of a process that was ended by SIGKILL. */
    int KILLED = 128 + 9;

    /** Those with which people and systems end processes: SIGHUP, SIGINT, SIGKILL, SIGTERM. */
    Set<Integer> BY_OTHERS = Set.of(128 + 1, 128 + 2, KILLED, 128 + 15);

    String REMEDY = "print it to a new pdf or save it as plain text, or give ingest more of it (see docs/formats.md)";

    /** Whether another child may come to another end. */
    boolean mayPass();

    /**
     * What it says of the file, when it came twice or is certain.
     *
     * @throws ChildLostException when it says nothing
     */
    Extraction.Rejected verdict(ForkSettings settings);

    /** The processor time was used up. */
    record OutOfTime() implements Ending {

        @Override
        public boolean mayPass() {
            return false;
        }

        @Override
        public Extraction.Rejected verdict(ForkSettings settings) {
            return new Extraction.Rejected(
                    RejectionReason.TOO_COSTLY,
                    "reading it took longer than " + settings.seconds() + " s of processor time",
                    REMEDY);
        }
    }

    /**
     * The heap was used up.
     *
     * @param fresh whether nothing but this file was ever in it
     */
    record OutOfMemory(boolean fresh) implements Ending {

        @Override
        public boolean mayPass() {
            return !fresh;
        }

        @Override
        public Extraction.Rejected verdict(ForkSettings settings) {
            return new Extraction.Rejected(
                    RejectionReason.TOO_COSTLY,
                    "reading it needed more than " + settings.megabytes() + " MiB of memory",
                    REMEDY);
        }
    }

    /** The file crashed the process, or made it say what is no answer. */
    record Crashed(String how) implements Ending {

        @Override
        public boolean mayPass() {
            return true;
        }

        @Override
        public Extraction.Rejected verdict(ForkSettings settings) {
            return new Extraction.Rejected(
                    RejectionReason.UNSAFE, "it ended the process that read it, twice (" + how + ")", REMEDY);
        }
    }

    /** The machine or a person was at fault, as far as one can tell. */
    record Lost(String how) implements Ending {

        @Override
        public boolean mayPass() {
            return true;
        }

        @Override
        public Extraction.Rejected verdict(ForkSettings settings) {
            throw new ChildLostException(how);
        }
    }
}
