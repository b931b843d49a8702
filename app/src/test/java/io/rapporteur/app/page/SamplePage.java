package io.rapporteur.app.page;

import java.util.List;
import java.util.function.Consumer;

/** A page that a test has made up. */
record SamplePage(
        Head head,
        List<Part> parts,
        List<Note> notes,
        List<Cite> cites,
        List<Found> findings,
        long citedByTotal,
        List<CitedBy> citedBy)
        implements DocumentPage {

    @Override
    public void parts(Consumer<Part> taker) {
        parts.forEach(taker);
    }

    @Override
    public void notes(Consumer<Note> taker) {
        notes.forEach(taker);
    }

    @Override
    public void findings(Consumer<Found> taker) {
        findings.forEach(taker);
    }

    @Override
    public Count count() {
        return new Count(
                cites.size(),
                cites.stream().filter(cite -> cite.target() != null).count());
    }

    @Override
    public void cites(Consumer<Cite> taker) {
        cites.forEach(taker);
    }
}
