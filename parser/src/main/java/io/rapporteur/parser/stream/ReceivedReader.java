package io.rapporteur.parser.stream;

import io.rapporteur.event.Maker;
import io.rapporteur.event.Parsed;
import io.rapporteur.event.Received;
import io.rapporteur.model.document.Document;
import io.rapporteur.model.document.OverLimitException;
import io.rapporteur.parser.DocumentParser;
import io.rapporteur.runtime.service.Stage;
import io.rapporteur.runtime.service.Version;
import io.rapporteur.runtime.streams.RejectedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** From a received text to the events of its documents; the same for the stream and for whoever only wants to compare. */
public final class ReceivedReader {

    /** What this code leaves on its events. */
    public static final Maker MAKER = Version.maker(Stage.PARSER, ReadProcessor.RULES);

    private final DocumentParser parser;
    private final EventMapper events = new EventMapper(MAKER);

    public ReceivedReader(DocumentParser parser) {
        this.parser = parser;
    }

    /**
     * The documents of a text: one, or several with different ids.
     *
     * @throws RejectedException when the text is over a limit
     */
    public List<Parsed> read(Received received) {
        List<Parsed> parsed = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        List<Document> documents = parsed(received.getText());
        for (int part = 0; part < documents.size(); part++) {
            Parsed event = events.parsed(received, part, documents.get(part), taken);
            taken.add(event.getDocumentId());
            parsed.add(event);
        }
        return List.copyOf(parsed);
    }

    private List<Document> parsed(String text) {
        try {
            return parser.parse(text);
        } catch (OverLimitException over) {
            throw RejectedException.of(over);
        }
    }
}
