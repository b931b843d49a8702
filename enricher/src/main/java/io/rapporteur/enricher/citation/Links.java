package io.rapporteur.enricher.citation;

import io.rapporteur.model.table.Row;
import io.rapporteur.model.table.Table;
import org.jspecify.annotations.Nullable;

/** Public addresses that follow from a canonical id. */
final class Links {

    private static final String DOCUMENTS = "https://docs.un.org/en/";
    private static final String TREATIES = "https://treaties.un.org/doc/Publication/UNTS/Volume%20";
    private static final String CHARTER = "https://www.un.org/en/about-us/un-charter/full-text";

    /** Ids of our own making, or symbols that the United Nations does not serve as documents. */
    private static final Beginning[] UNSERVED = Table.rows(Links.class, "unserved.tsv", 1).stream()
            .map(Beginning::of)
            .toArray(Beginning[]::new);

    /** How an id begins, and whether a digit goes on. */
    private record Beginning(String letters, boolean digit) {

        static Beginning of(Row row) {
            String letters = row.text(0);
            boolean digit = letters.endsWith("#");
            return new Beginning(digit ? letters.substring(0, letters.length() - 1) : letters, digit);
        }

        boolean begins(String id) {
            return id.startsWith(letters) && (!digit || isDigit(id, letters.length()));
        }

        private static boolean isDigit(String id, int at) {
            return at < id.length() && Character.isDigit(id.charAt(at));
        }
    }

    private Links() {}

    /** The address of a target, or null where none is public. */
    static @Nullable String of(String target) {
        if (target.equals("UN:CHARTER")) {
            return CHARTER;
        }
        if (target.startsWith("UNTS:")) {
            int end = target.indexOf(':', 5);
            String volume = target.substring(5, end < 0 ? target.length() : end);
            return TREATIES + volume + "/v" + volume + ".pdf";
        }
        if (Character.isDigit(target.charAt(0))) {
            // UNESCO's 41C/Resolution18: no symbol of the United Nations begins so
            return null;
        }
        // every citation of every document comes by here: no stream, whose set-up was a twentieth of reading citations
        for (Beginning unserved : UNSERVED) {
            if (unserved.begins(target)) {
                return null;
            }
        }
        return DOCUMENTS + target;
    }
}
