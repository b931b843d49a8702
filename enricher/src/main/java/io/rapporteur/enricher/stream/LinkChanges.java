package io.rapporteur.enricher.stream;

import io.rapporteur.event.Link;
import io.rapporteur.event.LinkChange;
import io.rapporteur.event.LinkMove;
import io.rapporteur.event.TitleProof;

/** The changes that the link index takes. */
final class LinkChanges {

    private LinkChanges() {}

    /** A citation came or changed. */
    static LinkChange cited(Link link) {
        return new LinkChange(link, false, null, null, LinkMove.NONE);
    }

    /**
     * A citation went.
     *
     * @param silently whether nothing is told of it
     */
    static LinkChange withdrawn(Link link, boolean silently) {
        return new LinkChange(link, silently, null, null, LinkMove.NONE);
    }

    /** A document is held under the key. */
    static LinkChange held(String documentId) {
        return new LinkChange(null, false, documentId, null, LinkMove.NONE);
    }

    /** A document is not held under the key. */
    static LinkChange released(String documentId) {
        return new LinkChange(null, true, documentId, null, LinkMove.NONE);
    }

    /** A document proves what the title of the key stands for, or no longer does. */
    static LinkChange proved(TitleProof proof) {
        return new LinkChange(null, false, null, proof, LinkMove.NONE);
    }

    /** A citation is to go back to the entry of its title. */
    static LinkChange leave(Link withdrawn) {
        return new LinkChange(withdrawn, true, null, null, LinkMove.LEAVE);
    }

    /** It has. */
    static LinkChange left(Link withdrawn) {
        return new LinkChange(withdrawn, true, null, null, LinkMove.LEFT);
    }
}
