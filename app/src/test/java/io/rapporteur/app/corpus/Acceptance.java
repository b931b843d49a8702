package io.rapporteur.app.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes over what is read now as what is expected, unless that would hide a change of the rules. */
record Acceptance(Corpus corpus, Path extracted) {

    /** System property: "true", or "same-rules". */
    static final String PROPERTY = "corpus.accept";

    static final String SAME_RULES = "same-rules";

    static final String REMEDY =
            """
            Events carry the version of the rules, and so what was read by other rules can be read again. Therefore
              - where the grammar of documents changed, raise RULES in ReadProcessor (parser);
              - where that of citations changed, raise RULES in EnrichProcessor (enricher);
              - then run scripts/corpus accept, and commit corpus/ with the change.
            Rows that were only moved or written otherwise, with nothing read otherwise: scripts/corpus accept --same-rules.""";

    /**
     * Writes the golden files and the record.
     *
     * @param sameRules whether rows may differ under the same version; results never may
     */
    void write(boolean sameRules) throws IOException {
        Path record = corpus.folder().resolve("rules.tsv");
        RulesRecord now = RulesRecord.now(corpus, extracted);
        if (Files.exists(record)) {
            List<String> hidden = now.hidden(RulesRecord.read(record)).stream()
                    .filter(change -> !(sameRules && change.startsWith("words: ")))
                    .toList();
            if (!hidden.isEmpty()) {
                throw new IllegalStateException("not accepted, the version of the rules is the same:\n"
                        + String.join("\n", hidden) + "\n" + REMEDY);
            }
        }
        new GoldenFiles(corpus.documents(), extracted).accept();
        now.write(record);
    }
}
