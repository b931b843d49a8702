package io.rapporteur.app.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.rapporteur.app.terminal.Json;
import io.rapporteur.app.terminal.ManyLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/** A page as one JSON object, written while it is read. */
public final class PageJson {

    private final JsonGenerator json;
    private final ManyLines lines;

    private PageJson(JsonGenerator json, ManyLines lines) {
        this.json = json;
        this.lines = lines;
    }

    public static void print(DocumentPage page, ManyLines lines) {
        try (JsonGenerator json = Json.generator(lines)) {
            new PageJson(json, lines).write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.accept("");
        lines.flush();
    }

    private void write(DocumentPage page) throws IOException {
        json.writeStartObject();
        for (var fact : Json.mapper().valueToTree(page.head()).properties()) {
            json.writeFieldName(fact.getKey());
            json.writeTree(fact.getValue());
        }
        json.writeArrayFieldStart("parts");
        page.parts(this::element);
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        page.notes(this::element);
        json.writeEndArray();
        json.writeArrayFieldStart("cites");
        page.cites(this::element);
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        page.findings(this::element);
        json.writeEndArray();
        json.writeNumberField("citedByTotal", page.citedByTotal());
        json.writeArrayFieldStart("citedBy");
        page.citedBy().forEach((Consumer<Object>) this::element);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void element(Object value) {
        try {
            json.writeObject(value);
            lines.look();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
