package io.rapporteur.app.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes documents in the form of resolutions: each cites the one before it and two instruments that are never held. */
final class Resolutions {

    /** Citations in each of them. */
    static final int CITATIONS = 3;

    private static final int OF_A_SESSION = 900;

    private Resolutions() {}

    static String symbol(int number) {
        return "A/RES/" + printed(number);
    }

    static String text(int number) {
        return """
                Resolution adopted by the General Assembly on 12 March %d

                %s. Lamps for lighthouse %d

                The General Assembly,

                Recalling its resolution %s of 11 March %d,

                Noting with concern Security Council resolution 2331 (2016) of 20 December 2016, and the darkness,

                1. Urges Member States to keep lamp %d burning, in accordance with its resolution 61/180 of 20 December 2006;

                2. Decides to remain seized of the matter.
                """
                .formatted(year(number), printed(number), number, printed(number - 1), year(number - 1), number);
    }

    /** No session has a thousand resolutions. */
    private static String printed(int number) {
        return session(number) + "/" + ((number - 1) % OF_A_SESSION + 1);
    }

    private static int session(int number) {
        return 99 + (number - 1) / OF_A_SESSION;
    }

    private static int year(int number) {
        return 1946 + session(number);
    }

    static Path file(Path folder, int number) throws IOException {
        return Files.writeString(folder.resolve("resolution-" + number + ".txt"), text(number));
    }

    static List<Path> files(Path folder, int from, int to) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int number = from; number < to; number++) {
            files.add(file(folder, number));
        }
        return files;
    }
}
