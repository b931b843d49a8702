package io.rapporteur.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.rapporteur.model.document.Span;
import io.rapporteur.query.FindingKey;
import io.rapporteur.query.Found;
import io.rapporteur.query.StoredCitation;
import java.time.Instant;

/** How rows of the tables look as JSON. */
final class RowJson {

    private RowJson() {}

    static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new SimpleModule().addSerializer(Instant.class, new ToStringSerializer(Instant.class)))
                .addMixIn(StoredCitation.class, Citation.class)
                .addMixIn(Found.class, Finding.class)
                .addMixIn(Span.class, Stretch.class);
    }

    /** The ordinal is the end of the citation's id; candidates and evidence are JSON already. */
    interface Citation {

        @JsonIgnore
        int ordinal();

        @JsonRawValue
        String candidates();

        @JsonRawValue
        String evidence();
    }

    /** Document and ordinal say it. */
    interface Finding {

        @JsonIgnore
        FindingKey key();
    }

    /** Start and end say it. */
    interface Stretch {

        @JsonIgnore
        boolean isEmpty();
    }
}
