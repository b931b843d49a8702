package io.rapporteur.enricher.citation.context;

import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.token.Stretch;
import io.rapporteur.model.document.FootnoteCall;
import io.rapporteur.model.document.Reading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the footnotes say of the titles that call them: a title that no gazetteer knows is often identified by its note. */
public final class Notes {

    /** How far behind a title its call may stand: a comma or a closing quotation mark and a comma. */
    private static final int REACH = 2;

    private final Map<String, Reference> identified = new HashMap<>();
    private final Map<String, Reference> first = new HashMap<>();
    private int[] places = new int[8];
    private String[] markers = new String[8];
    private int calls;

    /** Takes in what a note cites; the first note under a marker counts. */
    public void add(String marker, List<Reference> found) {
        if (!found.isEmpty()) {
            first.putIfAbsent(marker, found.get(0));
        }
        for (Reference citation : found) {
            String target = citation.target();
            if (target != null && identifies(citation, target)) {
                identified.putIfAbsent(marker, citation);
                return;
            }
        }
    }

    /** What a note cites first, or null. */
    @Nullable
    public Reference of(String marker) {
        return first.get(marker);
    }

    /** A note identifies a title by a treaty's registration, a resolution or a symbol, not by the book that reprints it. */
    private static boolean identifies(Reference citation, String target) {
        return switch (citation.kind()) {
            case TREATY -> target.startsWith("UNTS:") || target.startsWith("LNTS:");
            case RESOLUTION, DECISION, DOCUMENT -> true;
            default -> false;
        };
    }

    /** Learns where a stretch of a node calls its notes. */
    public void enter(Stretch stretch) {
        calls = 0;
        if (identified.isEmpty()) {
            return;
        }
        int at = 0;
        Reading reading = stretch.reading();
        for (FootnoteCall call : stretch.calls()) {
            while (at < reading.length() && reading.origin(at) < call.span().start()) {
                at++;
            }
            if (calls == places.length) {
                places = Arrays.copyOf(places, calls * 2);
                markers = Arrays.copyOf(markers, calls * 2);
            }
            places[calls] = at;
            markers[calls] = call.marker();
            calls++;
        }
    }

    /** What the note says that is called directly behind an offset of the node's reading, or null. */
    @Nullable
    public Reference behind(int offset) {
        int low = 0;
        int high = calls;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < calls && places[low] <= offset + REACH ? identified.get(markers[low]) : null;
    }
}
