package io.rapporteur.enricher.citation.issuer;

import io.rapporteur.enricher.citation.mention.Issuer;
import io.rapporteur.enricher.citation.mention.Mention;
import io.rapporteur.enricher.citation.mention.Mentions;
import io.rapporteur.enricher.citation.mention.Reference;
import io.rapporteur.enricher.citation.result.CitationKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of resolutions or decisions of one organ: what its first words said, and where its items are among the mentions. */
public final class NumberList {

    private final CitationKind kind;
    private final Mentions mentions;
    private final @Nullable Issuer carried;
    private final boolean ofOther;
    private Attribution attribution;
    private @Nullable Issuer settled;
    private final List<Integer> items = new ArrayList<>();
    private int end;

    /** Items at the head of the list that are known to have no target; asked again and again, each is looked at once. */
    private int undecided;

    /**
     * A list without items.
     *
     * @param carried the organ of the list before in the same paragraph
     * @param ofOther whether the list before is of a body that no gazetteer holds
     * @param end the token behind the word "resolutions"
     */
    public NumberList(
            CitationKind kind,
            Mentions mentions,
            Attribution attribution,
            @Nullable Issuer carried,
            boolean ofOther,
            int end) {
        this.kind = kind;
        this.mentions = mentions;
        this.attribution = attribution;
        this.carried = carried;
        this.ofOther = ofOther;
        this.end = end;
    }

    public CitationKind kind() {
        return kind;
    }

    public Attribution attribution() {
        return attribution;
    }

    /** The organ is named between the word and its numbers. */
    public void attribute(Attribution between, int behind) {
        attribution = between;
        end = behind;
    }

    /** The organ is named behind the items, which are to be decided anew. */
    public void attributeBehind(Attribution behind) {
        attribution = behind;
        settled = null;
    }

    @Nullable
    public Issuer carried() {
        return carried;
    }

    /** Whether the words give the list to a body that no gazetteer holds, or go on from a list of such a body without a word. */
    public boolean isOfOther() {
        return attribution instanceof Attribution.Foreign foreign
                ? foreign.certain()
                : ofOther && attribution instanceof Attribution.Bare;
    }

    /** The organ of the item before. */
    @Nullable
    public Issuer settled() {
        return settled;
    }

    /** An item has this organ, and the next will. */
    public void settle(Issuer issuer) {
        settled = issuer;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public int size() {
        return items.size();
    }

    public Reference item(int index) {
        return mentions.get(items.get(index));
    }

    public Mention.Numbered numbered(int index) {
        return (Mention.Numbered) item(index).mention();
    }

    public Reference last() {
        return item(items.size() - 1);
    }

    /** Takes in a mention as the next item. */
    public void add(int mention) {
        items.add(mention);
        end = mentions.get(mention).next();
    }

    /** Adds an item before the last, which is also the last of the mentions. */
    public void addBeforeLast(Reference reference) {
        items.set(items.size() - 1, mentions.addBeforeLast(reference));
        items.add(mentions.size() - 1);
    }

    public void replace(int index, Reference reference) {
        mentions.replace(items.get(index), reference);
    }

    /** The token behind the last item, or behind the word "resolutions" while there is none. */
    public int end() {
        return end;
    }

    /** Whether none of the items has a target. */
    public boolean isUndecided() {
        while (undecided < items.size() && item(undecided).target() == null) {
            undecided++;
        }
        return undecided == items.size();
    }
}
