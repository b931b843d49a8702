package io.rapporteur.app.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.rapporteur.app.follow.AvroJson;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.event.Replay;
import io.rapporteur.runtime.service.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where receipts are kept beside their topic.
 *
 * @param file file of one receipt; empty for {@code replay-ID.json} in the working folder
 */
public record ReceiptFile(Optional<Path> file) {

    public ReceiptFile {
        Objects.requireNonNull(file, "file");
    }

    Path write(Replay receipt) {
        Path path = file.orElseGet(() -> Path.of("replay-" + receipt.getReplayId() + ".json"));
        ObjectNode json = AvroJson.of(receipt);
        try {
            Files.writeString(path, Json.page(json).text() + System.lineSeparator());
        } catch (IOException e) {
            throw new CommandException(
                    Exit.FAILED,
                    "receipt " + path + " could not be written: " + e + "; it is kept in the topic: "
                            + ReceiptPage.tally(receipt),
                    e);
        }
        return path;
    }
}
