package io.rapporteur.sink.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists inside an event as arrays of objects. */
final class JsonArray {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonArray() {}

    /** Writes the fields of an object. */
    interface Fields<T> {
        void write(T value, JsonGenerator json) throws IOException;
    }

    static <T> String of(List<T> values, Fields<T> fields) {
        if (values.isEmpty()) {
            return "[]";
        }
        var text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            generator.writeStartArray();
            for (T value : values) {
                generator.writeStartObject();
                fields.write(value, generator);
                generator.writeEndObject();
            }
            generator.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // A StringWriter does not fail.
        }
        return text.toString();
    }
}
