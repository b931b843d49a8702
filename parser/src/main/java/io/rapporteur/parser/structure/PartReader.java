package io.rapporteur.parser.structure;

/** Reads the paragraphs of one part. */
interface PartReader {

    /** Takes the paragraph at {@code index} into the tree and says in which part the next one stands. */
    Part read(int index);
}
