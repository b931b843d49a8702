package io.rapporteur.enricher.citation.result;

/** How the ids begin that titles have by their own words, and not by a number that somebody gave: {@code DECL:LAMP-CHARTER}. */
public final class OwnIds {

    public static final String TREATY = "TREATY:";
    public static final String DECLARATION = "DECL:";
    public static final String PUBLICATION = "PUB:";

    private OwnIds() {}

    public static boolean isOwn(String id) {
        return id.startsWith(DECLARATION) || id.startsWith(TREATY) || id.startsWith(PUBLICATION);
    }
}
