package io.rapporteur.enricher.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Public addresses that follow from a canonical id. */
final class Links {

    private static final String DOCUMENTS = "https://docs.un.org/en/";
    private static final String TREATIES = "https://treaties.un.org/doc/Publication/UNTS/Volume%20";
    private static final String CHARTER = "https://www.un.org/en/about-us/un-charter/full-text";

    /** Ids of our own making, or symbols that the United Nations does not serve as documents. */
    private static final List<String> UNSERVED = List.of(
            "A.",
            "A/DEC/",
            "E/DEC/",
            "AU/",
            "Assembly/",
            "C19",
            "C20",
            "CAC/COSP/RES/",
            "CAC/COSP/DEC/",
            "CBD/COP/",
            "CFS",
            "CITES/",
            "CL",
            "CM/",
            "COFI/",
            "CTOC/COP/RES/",
            "CTOC/COP/DEC/",
            "DECL:",
            "E/CN.3/RES/",
            "E/CN.3/DEC/",
            "E/CN.5/RES/",
            "E/CN.5/DEC/",
            "E/CN.6/RES/",
            "E/CN.6/DEC/",
            "E/CN.7/RES/",
            "E/CN.7/DEC/",
            "E/CN.9/RES/",
            "E/CN.9/DEC/",
            "E/CN.15/RES/",
            "E/CN.15/DEC/",
            "E/CN.16/RES/",
            "E/CN.16/DEC/",
            "E/CN.17/RES/",
            "E/CN.17/DEC/",
            "E/CN.18/RES/",
            "E/CN.18/DEC/",
            "EB",
            "ECE/",
            "Ext/",
            "FAL.",
            "FAO/",
            "GC(",
            "GEGN/RES/",
            "GEGN/DEC/",
            "IAEA",
            "ICAO/",
            "ICJ:",
            "ILC/",
            "IMO/",
            "INFCIRC",
            "IPBES/",
            "LAS/",
            "LC",
            "LEG",
            "LNTS:",
            "LP.",
            "MEPC",
            "MSC",
            "PUB:",
            "SALES:",
            "TREATY:",
            "UNCCD/",
            "UNESCO/",
            "UNFCCC:",
            "WHA",
            "WHO:",
            "WSFS",
            "WT/");

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
        for (String prefix : UNSERVED) {
            if (target.startsWith(prefix)) {
                return null;
            }
        }
        return DOCUMENTS + target;
    }
}
