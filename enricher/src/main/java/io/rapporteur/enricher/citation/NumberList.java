package io.rapporteur.enricher.citation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of resolutions or decisions of one organ: what its first words said, and where its items are among the mentions. */
final class NumberList {

    private final CitationKind kind;
    private final Mentions mentions;
    private final @Nullable Issuer carried;
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
     * @param end the token behind the word "resolutions"
     */
    NumberList(CitationKind kind, Mentions mentions, Attribution attribution, @Nullable Issuer carried, int end) {
        this.kind = kind;
        this.mentions = mentions;
        this.attribution = attribution;
        this.carried = carried;
        this.end = end;
    }

    CitationKind kind() {
        return kind;
    }

    Attribution attribution() {
        return attribution;
    }

    /** The organ is named between the word and its numbers. */
    void attribute(Attribution between, int behind) {
        attribution = between;
        end = behind;
    }

    /** The organ is named behind the items, which are to be decided anew. */
    void attributeBehind(Attribution behind) {
        attribution = behind;
        settled = null;
    }

    @Nullable
    Issuer carried() {
        return carried;
    }

    /** The organ of the item before. */
    @Nullable
    Issuer settled() {
        return settled;
    }

    /** An item has this organ, and the next will. */
    void settle(Issuer issuer) {
        settled = issuer;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int size() {
        return items.size();
    }

    Reference item(int index) {
        return mentions.get(items.get(index));
    }

    Mention.Numbered numbered(int index) {
        return (Mention.Numbered) item(index).mention();
    }

    Reference last() {
        return item(items.size() - 1);
    }

    /** Takes in a mention as the next item. */
    void add(int mention) {
        items.add(mention);
        end = mentions.get(mention).next();
    }

    /** Adds an item before the last, which is also the last of the mentions. */
    void addBeforeLast(Reference reference) {
        items.set(items.size() - 1, mentions.addBeforeLast(reference));
        items.add(mentions.size() - 1);
    }

    void replace(int index, Reference reference) {
        mentions.replace(items.get(index), reference);
    }

    /** The token behind the last item, or behind the word "resolutions" while there is none. */
    int end() {
        return end;
    }

    /** Whether none of the items has a target. */
    boolean isUndecided() {
        while (undecided < items.size() && item(undecided).target() == null) {
            undecided++;
        }
        return undecided == items.size();
    }
}
