package io.rapporteur.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Writes the docx and pdf samples into the folder that it is given. */
public final class SampleFiles {

    private static final int WHOLE_PAGE = 45;

    /** So many lines that the break cuts a paragraph. */
    private static final int UP_TO_A_PARAGRAPH = 38;

    private SampleFiles() {}

    public static void main(String[] folder) throws IOException {
        Path samples = Path.of(folder[0]);
        for (String name : new String[] {"ga_911_2", "unea_903_5"}) {
            Files.write(samples.resolve(name + ".docx"), SampleDocx.of(SampleText.of(source(name))));
        }
        write(samples.resolve("ga_911_3.pdf"), "ga_911_3", WHOLE_PAGE);
        write(samples.resolve("sc_9902_2099.pdf"), "sc_9902_2099", UP_TO_A_PARAGRAPH);
    }

    private static void write(Path pdf, String name, int lines) throws IOException {
        Files.write(pdf, SamplePdf.of(SampleText.of(source(name)), lines));
    }

    /** The text from which a sample is written. */
    static String source(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SampleFiles.class.getResourceAsStream("/samples/" + name + ".txt"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
