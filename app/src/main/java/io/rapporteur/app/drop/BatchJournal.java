package io.rapporteur.app.drop;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.schemas.record.RecordPosition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of a batch that the broker has taken, one line each. When the process ends before the batch has come to its end, the
 * next one waits for those and hands in only the others: a document that ended the process would come again and again.
 */
final class BatchJournal {

    private static final int WORDS = 5;

    private final Optional<Path> file;
    private final String rawTopic;
    private final Map<Integer, SentFile> former = new HashMap<>();

    /** What an earlier process has written, and room for more; in no file, nothing. */
    BatchJournal(Optional<Path> file, String rawTopic) {
        this.file = file;
        this.rawTopic = rawTopic;
        file.filter(Files::exists).ifPresent(this::read);
    }

    /** The file at this place of the batch, if it was handed in under this name. */
    Optional<SentFile> former(int index, String name) {
        return Optional.ofNullable(former.get(index))
                .filter(handed -> handed.name().equals(name));
    }

    void add(SentFile handed) {
        file.ifPresent(path -> {
            String line = String.join(
                    "\t",
                    Integer.toString(handed.index()),
                    Integer.toString(handed.raw().partition()),
                    Long.toString(handed.raw().offset()),
                    handed.contentHash(),
                    handed.name() + "\n");
            try {
                Files.writeString(path, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException("the file " + path + " must be writable", e);
            }
        });
    }

    private void read(Path path) {
        try {
            String text = Files.readString(path, UTF_8);
            // The last line may have been cut off.
            text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + path + " must be readable", e);
        }
    }

    private void take(String line) {
        String[] words = line.split("\t", WORDS);
        if (words.length == WORDS) {
            int index = Integer.parseInt(words[0]);
            var raw = new RecordPosition(rawTopic, Integer.parseInt(words[1]), Long.parseLong(words[2]));
            former.put(index, new SentFile(index, words[4], words[3], raw, System.nanoTime()));
        }
    }
}
