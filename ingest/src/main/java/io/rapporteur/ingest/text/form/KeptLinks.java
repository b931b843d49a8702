package io.rapporteur.ingest.text.form;

import io.rapporteur.model.document.Hyperlink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The links of a text that are kept: those that lead out of it, as many as an event can carry beside the longest text. */
public final class KeptLinks {

    /** Links of one text; a resolution has some forty. */
    public static final int MAX = 10_000;

    /** Characters of an address; the longest that names a document of the United Nations has some two hundred. */
    public static final int MAX_ADDRESS_LENGTH = 1_000;

    /** Characters of all addresses together. */
    static final int MAX_IN_ALL = 500_000;

    private final List<Hyperlink> links = new ArrayList<>();
    private int length;

    /** Whether an address leads out of the document: on the web, or as an identifier of Akoma Ntoso. */
    static boolean isKept(String address) {
        if (address.length() > MAX_ADDRESS_LENGTH) {
            return false;
        }
        String begin = address.substring(0, Math.min(8, address.length()))
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return begin.startsWith("http:")
                || begin.startsWith("https:")
                || begin.startsWith("//")
                || begin.startsWith("/akn/");
    }

    void add(List<Hyperlink> more) {
        for (Hyperlink link : more) {
            if (links.size() < MAX && length + link.address().length() <= MAX_IN_ALL) {
                links.add(link);
                length += link.address().length();
            }
        }
    }

    List<Hyperlink> toList() {
        return List.copyOf(links);
    }
}
