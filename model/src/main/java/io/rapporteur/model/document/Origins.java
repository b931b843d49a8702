package io.rapporteur.model.document;

import java.util.Arrays;

/** Where each character came from: characters that stood side by side in the source share a run. */
final class Origins {

    private int[] starts = new int[2];
    private int[] shifts = new int[2];
    private int count;

    /** Notes the origin of the character at {@code index}, which is the next one. */
    void put(int index, int origin) {
        int shift = origin - index;
        if (count > 0 && shifts[count - 1] == shift) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            shifts = Arrays.copyOf(shifts, count * 2);
        }
        starts[count] = index;
        shifts[count] = shift;
        count++;
    }

    int origin(int index) {
        int found = Arrays.binarySearch(starts, 0, count, index);
        int run = found >= 0 ? found : -found - 2;
        if (run < 0) {
            throw new IndexOutOfBoundsException("index must be from 0 to the length of the reading, got: " + index);
        }
        return index + shifts[run];
    }
}
