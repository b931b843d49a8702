package io.rapporteur.ingest.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Writes the docx and pdf files of the samples and of the corpus into the two folders that it is given. */
public final class SampleFiles {

    private static final int WHOLE_PAGE = 45;

    /** So many lines that the break cuts a paragraph. */
    private static final int UP_TO_A_PARAGRAPH = 38;

    /** Two or three pages for the documents of the corpus, with breaks wherever they come. */
    private static final int HALF_A_PAGE = 22;

    private static final List<String> CORPUS = List.of(
            "hrc_89_10.docx",
            "unea_12_5.docx",
            "ga_90_33.docx",
            "ga_90_34_fr.docx",
            "ga_90_52.docx",
            "sc_3210_2035.pdf",
            "ga_90_35.pdf",
            "wha_88_9.pdf",
            "cop_fccc_40.pdf");

    private SampleFiles() {}

    public static void main(String[] folders) throws IOException {
        Path samples = Path.of(folders[0]);
        for (String name : new String[] {"ga_911_2", "unea_903_5"}) {
            Files.write(samples.resolve(name + ".docx"), SampleDocx.of(SampleText.of(source(name))));
        }
        write(samples.resolve("ga_911_3.pdf"), "ga_911_3", WHOLE_PAGE);
        write(samples.resolve("sc_9902_2099.pdf"), "sc_9902_2099", UP_TO_A_PARAGRAPH);
        for (String name : CORPUS) {
            Files.write(Path.of(folders[1]).resolve(name), corpusFile(name));
        }
    }

    private static byte[] corpusFile(String name) throws IOException {
        var text = SampleText.of(resource("/corpus/" + name + ".txt"));
        return name.endsWith(".docx") ? SampleDocx.of(text) : SamplePdf.of(text, HALF_A_PAGE);
    }

    private static void write(Path pdf, String name, int lines) throws IOException {
        Files.write(pdf, SamplePdf.of(SampleText.of(source(name)), lines));
    }

    /** The text from which a sample is written. */
    static String source(String name) throws IOException {
        return resource("/samples/" + name + ".txt");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(SampleFiles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
