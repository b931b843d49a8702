package io.rapporteur.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.rapporteur.runtime.text.Printable;
import io.rapporteur.runtime.text.PrintableWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * JSON that goes out while rows come in, so that a large answer takes no more memory than a small one. What would steer a
 * terminal is escaped as JSON has it. HEAD gets the headers, and no rows are read for it.
 */
final class JsonAnswer implements AutoCloseable {

    static final String CONTENT_TYPE = "application/json;charset=utf-8";

    private static final ObjectMapper MAPPER = RowJson.mapper();
    private static final ObjectWriter ROWS = MAPPER.writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final Context context;
    private final PrintableWriter out;
    private final JsonGenerator json;
    private final Deadline deadline = new Deadline();

    private JsonAnswer(Context context) throws IOException {
        this.context = context;
        context.contentType(CONTENT_TYPE);
        out = new PrintableWriter(
                new OutputStreamWriter(new AnswerStream(context.res().getOutputStream()), StandardCharsets.UTF_8));
        json = MAPPER.createGenerator(out);
        // After a failure, braces must not be closed as if all were well, and nothing sent
        // that a problem could replace.
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.writeStartObject();
    }

    /** Begins the object that is the answer. */
    static JsonAnswer to(Context context) throws IOException {
        return new JsonAnswer(context);
    }

    /** A small object, as bytes. */
    static byte[] bytes(Object value) {
        try {
            return Printable.lines(MAPPER.writeValueAsString(value)).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The members of an object. */
    JsonAnswer members(Object object) throws IOException {
        for (var member : MAPPER.valueToTree(object).properties()) {
            json.writeFieldName(member.getKey());
            json.writeTree(member.getValue());
        }
        return this;
    }

    /** A member that is a text or null. */
    JsonAnswer member(String name, @Nullable String text) throws IOException {
        json.writeFieldName(name);
        json.writeString(text);
        return this;
    }

    /** A member that is an array with an element for each row; the rows are asked for unless nobody reads them. */
    <T> JsonAnswer array(String name, Supplier<ResultIterable<T>> rows) throws IOException {
        json.writeArrayFieldStart(name);
        if (!context.method().equals(HandlerType.HEAD)) {
            try (ResultIterator<T> items = rows.get().iterator()) {
                while (items.hasNext()) {
                    element(items.next());
                }
            }
        }
        json.writeEndArray();
        return this;
    }

    JsonAnswer beginArray(String name) throws IOException {
        json.writeArrayFieldStart(name);
        return this;
    }

    void element(Object value) throws IOException {
        deadline.check();
        ROWS.writeValue(json, value);
    }

    JsonAnswer endArray() throws IOException {
        json.writeEndArray();
        return this;
    }

    /** Ends the object. Not closing alone does it: a failure leaves it open. */
    void end() throws IOException {
        json.writeEndObject();
        json.flush();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
