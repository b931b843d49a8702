package io.rapporteur.enricher.authority;

import io.rapporteur.enricher.citation.result.OwnIds;
import io.rapporteur.enricher.citation.result.Rule;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a citation proves what a title stands for, when it is served by what others prove, and when proofs decide. The rules of
 * the stream and of an extraction alike.
 */
public final class Authorities {

    /** By how much a target must outnumber all others together where documents contradict each other, in documents. */
    private static final int MAJORITY = 3;

    /** The rules that take a number from what stands with the title. */
    private static final Set<String> PROVING = Set.of(Rule.TITLE_BY_FOOTNOTE.id(), Rule.TITLE_BY_SYMBOL.id());

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private Authorities() {}

    /**
     * Whether a citation proves what its title stands for: its note, or a symbol in brackets behind it, gives a number that somebody issued.
     *
     * @param rule id of the rule that decided
     * @param ownId id of the title by its own words, where it is one
     * @param target what it was resolved to
     */
    public static boolean isProof(String rule, @Nullable String ownId, @Nullable String target) {
        return ownId != null && target != null && PROVING.contains(rule) && isName(ownId) && !OwnIds.isOwn(target);
    }

    /** The words of a title as people read them: on one line. */
    public static String title(String words) {
        return WHITE_SPACE.matcher(words.strip()).replaceAll(" ");
    }

    /** Whether a target is no number that somebody gave, so that what documents prove of it serves those that cite it. */
    public static boolean isServed(@Nullable String target) {
        return target != null && OwnIds.isOwn(target);
    }

    /** One word is no name: "the Programme" is another thing in each document. */
    private static boolean isName(String ownId) {
        return ownId.indexOf('-', ownId.indexOf(':')) > 0;
    }

    /**
     * Whether a title stands for a target: all documents agree, or at least three times as many prove it as prove all others.
     *
     * @param documents how many prove this target
     * @param all how many prove any; one that proves several counts for each
     */
    public static boolean decides(long documents, long all) {
        return documents > 0 && documents >= MAJORITY * (all - documents);
    }
}
