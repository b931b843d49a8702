package io.rapporteur.app.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.rapporteur.schemas.topic.Cleanup;
import io.rapporteur.schemas.topic.Topic;
import io.rapporteur.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records with keys, names and headers that nobody would send, and records on topics where nobody should. */
final class Records {

    private static final String LETTER = "UNREADABLE_EVENT";

    /** Of records on topics that no stage reads. */
    static final String PASSED_OVER = "passed over";

    private Records() {}

    /** On the raw topic, beside a plain text. */
    static List<Attack> raw() {
        return List.of(
                document(
                                "name with escape sequences",
                                Map.of("filename", bytes("a\u001b[2J\u001b]0;x\u0007\u202e\n.txt")))
                        .quick(),
                document("name that leads elsewhere", Map.of("filename", bytes("../../../../etc/passwd")))
                        .quick(),
                document(
                        "name of a megabyte less some",
                        Map.of("filename", "n".repeat(900_000).getBytes(UTF_8))),
                document("name that is no UTF-8", Map.of("filename", new byte[] {(byte) 0xc3, 0x28})),
                document("type of nobody", Map.of("content-type", bytes("text/plain; charset=\"x\u0000\"; q=;;;"))),
                document("type that lies", Map.of("content-type", bytes("application/pdf"))),
                document("headers, ten thousand", many(10_000)),
                document(
                                "headers that only we write",
                                Map.of(
                                        "rapporteur.attempt", bytes("-99999999999999999999"),
                                        "rapporteur.stage", bytes("nobody"),
                                        "rapporteur.first-seen", bytes("soon"),
                                        "rapporteur.replay", bytes("{"),
                                        "__streams.errors.offset", bytes("x")))
                        .quick(),
                document("key of bytes", Map.of()).with(Texts.noise(64), Map.of()),
                new Attack.Dropped(
                        "no value", true, Set.of("EMPTY", LETTER), Optional.of(bytes("k")), Optional.empty(), Map.of()),
                new Attack.Dropped(
                        "no value and no key",
                        false,
                        Set.of("EMPTY", LETTER),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of()));
    }

    /** On every other topic of the catalogue. */
    static List<Attack> junk(Topics topics) {
        List<Attack> junk = new ArrayList<>();
        for (Topic<?, ?> topic : topics.all()) {
            if (!topic.name().equals(topics.raw().name())) {
                // Without a value it ends the link of its key, if there is one.
                boolean link = topic.name().equals(topics.links().name());
                Set<String> right = outcomes(topics, topic);
                junk.addAll(junk(topic, right, link ? Set.of(PASSED_OVER) : right));
            }
        }
        junk.add(received("received: 30 MB of noise", true, 30_000_000, LETTER));
        // More than the broker takes in one request.
        junk.add(received("received: 60 MB of noise", false, 60_000_000, Doors.REFUSED));
        return junk;
    }

    private static Attack received(String name, boolean quick, int bytes, String right) {
        return new Attack.Junk(
                name,
                quick,
                Set.of(right),
                "received",
                Optional.of(bytes("k")),
                Optional.of(Texts.noise(bytes)),
                Map.of());
    }

    private static List<Attack> junk(Topic<?, ?> topic, Set<String> right, Set<String> withoutValue) {
        String name = topic.name().substring(topic.name().lastIndexOf('.') + 1);
        Optional<byte[]> key = Optional.of(bytes("A/RES/1/1@en#0"));
        return List.of(
                new Attack.Junk(
                        name + ": noise", false, right, topic.name(), key, Optional.of(Texts.noise(100)), Map.of()),
                new Attack.Junk(
                        name + ": no value", false, withoutValue, topic.name(), key, Optional.empty(), Map.of()),
                new Attack.Junk(
                        name + ": no key",
                        false,
                        keyless(topic),
                        topic.name(),
                        Optional.empty(),
                        Optional.of(new byte[0]),
                        Map.of()),
                new Attack.Junk(
                        name + ": schema of nobody",
                        false,
                        right,
                        topic.name(),
                        key,
                        Optional.of(new byte[] {0, 0x7f, 1, 2, 3, 9}),
                        Map.of()),
                new Attack.Junk(
                        name + ": event cut off",
                        false,
                        right,
                        topic.name(),
                        key,
                        Optional.of(new byte[] {0, 0, 0, 0, 1, 2}),
                        Map.of()),
                new Attack.Junk(
                        name + ": length without end",
                        false,
                        right,
                        topic.name(),
                        key,
                        Optional.of(new byte[] {0, 0, 0, 0, 1, -2, -1, -1, -1, 15, 1}),
                        Map.of()),
                new Attack.Junk(
                        name + ": headers that only we write",
                        false,
                        // A letter whose own headers are malformed is one more letter.
                        topic.cleanup() == Cleanup.COMPACT ? right : Set.of(LETTER),
                        topic.name(),
                        key,
                        Optional.of(Texts.noise(99)),
                        Map.of(
                                "rapporteur.replay",
                                bytes("x"),
                                "rapporteur.reason",
                                bytes("\u001b[31mNOBODY"),
                                "rapporteur.attempt",
                                bytes("x"))));
    }

    /** A record of a topic that a stage reads becomes a letter; a letter is kept as it is. */
    private static Set<String> outcomes(Topics topics, Topic<?, ?> topic) {
        Set<String> read = Set.of(
                topics.received().name(),
                topics.parsed().name(),
                topics.enriched().name(),
                topics.links().name(),
                topics.arrivals().name(),
                topics.deadLetterDecisions().name());
        return read.contains(topic.name()) ? Set.of(LETTER) : Set.of(PASSED_OVER);
    }

    /** A compacted topic takes no record without a key. */
    private static Set<String> keyless(Topic<?, ?> topic) {
        return topic.cleanup() == Cleanup.COMPACT ? Set.of(Doors.REFUSED) : Set.of(PASSED_OVER);
    }

    private static Attack.Dropped document(String name, Map<String, byte[]> headers) {
        byte[] text =
                bytes("The General Assembly,\n\nRecalling its resolution 61/180 of 20 December 2006,\n\n1. Urges: "
                        + name + ".\n");
        return new Attack.Dropped(
                name, false, Set.of(Attack.Dropped.STORED), Optional.empty(), Optional.of(() -> text), headers);
    }

    private static Map<String, byte[]> many(int number) {
        Map<String, byte[]> headers = new HashMap<>();
        for (int n = 0; n < number; n++) {
            headers.put("h" + n, bytes("v"));
        }
        return headers;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
