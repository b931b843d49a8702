package io.rapporteur.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The plain texts of the corpus and their golden files, for modules that do not read files themselves. Other formats, Markdown among
 * them, are made text by ingest first.
 */
public final class CorpusTexts {

    private static final Path DOCUMENTS = Path.of(System.getProperty("rapporteur.root", ".."), "corpus", "documents");

    private CorpusTexts() {}

    /** The names of the files, in their order. */
    public static List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    /** The text of a file as ingest reads it: one of them is printed in windows-1252. */
    public static String text(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(DOCUMENTS.resolve(file));
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /** The golden file of the only document of a file, or those of each: {@code file~1.json}, {@code file~2.json} … */
    public static List<Path> goldens(String file) {
        String name = file.replaceFirst("\\.txt$", "");
        Path only = DOCUMENTS.resolve(name + ".json");
        if (Files.exists(only)) {
            return List.of(only);
        }
        List<Path> goldens = new ArrayList<>();
        Path next = DOCUMENTS.resolve(name + "~1.json");
        while (Files.exists(next)) {
            goldens.add(next);
            next = DOCUMENTS.resolve(name + "~" + (goldens.size() + 1) + ".json");
        }
        return goldens;
    }
}
