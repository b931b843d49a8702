package io.rapporteur.app.terminal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** JSON as the commands print it. */
public final class Json {

    /** Times and durations as ISO 8601 writes them. */
    private static final Module TIMES = new SimpleModule()
            .addSerializer(Instant.class, ToStringSerializer.instance)
            .addSerializer(Duration.class, ToStringSerializer.instance);

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(TIMES);
    private static final ObjectMapper INDENTED = new ObjectMapper()
            .registerModule(TIMES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private Json() {}

    /** Indented JSON: its line breaks are ours, those of its texts are escaped. */
    public record Page(String text) {

        public Page {
            Objects.requireNonNull(text, "text");
        }
    }

    public static ObjectMapper mapper() {
        return MAPPER;
    }

    /** On one line. */
    public static String line(Object value) {
        return write(MAPPER, value);
    }

    /** Indented, for people. */
    public static Page page(Object value) {
        return new Page(write(INDENTED, value));
    }

    /** Writes indented JSON piece by piece, as {@link #page} would; the lines are looked after by the caller. */
    public static JsonGenerator generator(ManyLines lines) {
        try {
            JsonGenerator json = INDENTED.createGenerator(lines.writer());
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            return json;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
