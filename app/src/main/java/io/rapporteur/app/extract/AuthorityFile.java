package io.rapporteur.app.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.enricher.authority.Proof;
import io.rapporteur.runtime.service.Exit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was proved of titles, as a file: a line of JSON for each title and target, with the first proof. */
public final class AuthorityFile {

    private AuthorityFile() {}

    /** A line. */
    private record Line(String ownId, String target, String title, Place proof) {}

    /** Where it is proved. */
    private record Place(String document, String where) {}

    /**
     * What former batches have learned.
     *
     * @throws CommandException when the file cannot be read, or a line of it is none of ours
     */
    public static BatchAuthorities read(List<Path> files) {
        var authorities = new BatchAuthorities();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                int number = 0;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    authorities.know(proof(file, ++number, line));
                }
            } catch (IOException e) {
                throw new CommandException(
                        Exit.USAGE,
                        "--authorities must be a file that --learn has written, got: " + file + " (" + e + ")",
                        e);
            }
        }
        return authorities;
    }

    /** Writes what was proved, for later batches. */
    public static void write(Path file, BatchAuthorities authorities) {
        List<String> lines = authorities.proved().stream()
                .map(proof -> Json.line(new Line(
                        proof.ownId(), proof.target(), proof.title(), new Place(proof.document(), proof.where()))))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new CommandException(
                    Exit.FAILED, "--learn must be a file that can be written, got: " + file + " (" + e + ")", e);
        }
    }

    private static Proof proof(Path file, int number, String line) {
        try {
            JsonNode json = Json.mapper().readTree(line);
            JsonNode proof = json.path("proof");
            return new Proof(
                    text(json, "ownId"),
                    text(json, "target"),
                    text(json, "title"),
                    text(proof, "document"),
                    text(proof, "where"));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new CommandException(
                    Exit.USAGE,
                    "%s, line %d: %s; each line must be an object with ownId, target, title and proof, as --learn writes them"
                            .formatted(file, number, firstLine(e)),
                    e);
        }
    }

    private static String text(JsonNode json, String field) {
        if (!json.path(field).isTextual()) {
            throw new IllegalArgumentException("there is no text under \"" + field + "\"");
        }
        return json.path(field).asText();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("it is no JSON");
    }
}
