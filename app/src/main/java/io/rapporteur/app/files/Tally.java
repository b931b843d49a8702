package io.rapporteur.app.files;

import io.rapporteur.runtime.service.Exit;

/**
 * The account at the end of a batch.
 *
 * @param requested things the user named
 * @param found things found under those names; a folder stands for the files in it
 * @param done of these, finished
 * @param failed named and not found, or found and not finished
 */
public record Tally(int requested, int found, int done, int failed) {

    public String line() {
        return "requested %d, found %d, done %d, failed %d".formatted(requested, found, done, failed);
    }

    /** OK only if nothing named failed or was missing. */
    public Exit exit() {
        return failed == 0 ? Exit.OK : Exit.FAILED;
    }
}
