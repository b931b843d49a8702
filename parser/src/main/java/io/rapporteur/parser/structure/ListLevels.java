package io.rapporteur.parser.structure;

import io.rapporteur.parser.structure.Enumeration.Style;
import io.rapporteur.parser.text.Misprints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lists that are open inside one paragraph, outermost first. Each label is placed: it goes on an open list, begins one
 * inside the last item, or is a misprint of the label that is due.
 */
final class ListLevels {

    private static final int DEEPEST = 4;
    private static final int MAX_GAP = 3;
    private static final String BULLET = "\u2022";

    private final List<Level> levels = new ArrayList<>();

    /** One open list: how it counts, its last item, and the node of that item. */
    private record Level(Style style, int last, int node) {}

    /**
     * Where an item belongs.
     *
     * @param depth 0 for the outermost list
     * @param label as intended
     */
    record Place(int depth, String label, Style style, int ordinal) {}

    boolean isEmpty() {
        return levels.isEmpty();
    }

    void clear() {
        levels.clear();
    }

    /** The node of the last item at the innermost level; only when a list is open. */
    int innermost() {
        return levels.get(levels.size() - 1).node();
    }

    /** The node of the item under which an item at this depth hangs, or {@code outer} at depth 0. */
    int parent(int depth, int outer) {
        return depth == 0 ? outer : levels.get(depth - 1).node();
    }

    void put(Place place, int node) {
        while (levels.size() > place.depth()) {
            levels.remove(levels.size() - 1);
        }
        levels.add(new Level(place.style(), place.ordinal(), node));
    }

    /**
     * Places a label.
     *
     * @param announced whether the text before it ends with a colon, as before a list
     */
    Optional<Place> place(String value, boolean announced) {
        List<Enumeration> readings = Enumeration.readings(value);
        Optional<Place> place = announced ? opens(readings) : goesOn(readings, 1);
        if (place.isEmpty()) {
            place = announced ? goesOn(readings, 1) : opens(readings);
        }
        if (place.isEmpty()) {
            place = goesOn(readings, MAX_GAP);
        }
        if (place.isEmpty()) {
            place = misprinted(value, announced);
        }
        return place.isEmpty() ? restarts(readings) : place;
    }

    private Optional<Place> goesOn(List<Enumeration> readings, int gap) {
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            Level level = levels.get(depth);
            for (Enumeration reading : readings) {
                boolean next = reading.ordinal() > level.last() && reading.ordinal() <= level.last() + gap;
                if (reading.style() == level.style() && (next || level.style() == Style.BULLETS)) {
                    return Optional.of(placed(depth, reading));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Place> opens(List<Enumeration> readings) {
        if (levels.size() >= DEEPEST) {
            return Optional.empty();
        }
        return readings.stream()
                .filter(reading ->
                        reading.ordinal() == 1 && levels.stream().noneMatch(l -> l.style() == reading.style()))
                .findFirst()
                .map(reading -> placed(levels.size(), reading));
    }

    private Optional<Place> misprinted(String value, boolean announced) {
        for (int depth = levels.size() - 1; depth >= 0; depth--) {
            Level level = levels.get(depth);
            Optional<String> due = Enumeration.label(level.style(), level.last() + 1);
            if (due.isPresent() && Misprints.mayBe(value, due.get())) {
                return Optional.of(placed(depth, new Enumeration(level.style(), level.last() + 1)));
            }
        }
        boolean first = announced && levels.isEmpty() && Misprints.mayBe(value, "a");
        return first ? Optional.of(placed(0, new Enumeration(Style.LETTERS, 1))) : Optional.empty();
    }

    private Optional<Place> restarts(List<Enumeration> readings) {
        for (Enumeration reading : readings) {
            for (int depth = levels.size() - 1; depth >= 0; depth--) {
                if (levels.get(depth).style() == reading.style()) {
                    return Optional.of(placed(depth, reading));
                }
            }
        }
        int depth = Math.min(levels.size(), DEEPEST - 1);
        return readings.stream().findFirst().map(reading -> placed(depth, reading));
    }

    private static Place placed(int depth, Enumeration reading) {
        String label = Enumeration.label(reading.style(), reading.ordinal()).orElse(BULLET);
        return new Place(depth, label, reading.style(), reading.ordinal());
    }
}
