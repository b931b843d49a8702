package io.rapporteur.runtime.settings;

import io.rapporteur.model.document.Limit;
import java.util.List;
import java.util.Locale;

/**
 * The catalogue of settings: every name with its default, its meaning and the services that read it. All services know all
 * names, so that one file or one set of variables can serve an installation.
 */
public enum Setting {
    BOOTSTRAP_SERVERS(
            Readers.CLUSTER,
            "",
            "Kafka brokers, host:port,host:port. Must be set, but for the api, which tells with it how the stages are."),
    REGISTRY_URL(
            Readers.CLUSTER,
            "",
            "Confluent-compatible schema registry. Must be set, but for the api, which tells with it how it is."),
    CLIENT_PROPERTIES(
            Readers.CLUSTER,
            "none",
            "Properties file for every Kafka client: TLS, SASL. Lines that begin with schema.registry. go to the"
                    + " registry's client, without that."),
    TOPIC_PREFIX(
            Readers.CLUSTER,
            "rapporteur.",
            "What topic names begin with. Two installations on one cluster must have different ones."),
    GROUP_PREFIX(
            Readers.CLUSTER,
            "the topic prefix",
            "What consumer groups, transactional ids and internal topics begin with, where the cluster's rules ask for"
                    + " names of their own."),
    TOPICS(
            Readers.KAFKA,
            "create check off",
            "create",
            "What a start does about topics and subjects: create the missing ones and check the others, only check, or"
                    + " nothing."),
    PARTITIONS(
            Readers.KAFKA,
            1,
            1000,
            "4",
            "Partitions of topics that are created; the whole installation must use one number."),
    REPLICATION(
            Readers.KAFKA,
            -1,
            100,
            "-1",
            "Replication factor of topics that are created, internal ones too; -1, the broker's default."),
    INSTANCE(
            Readers.KAFKA,
            "none",
            "A name that only this instance has and keeps over restarts: after a kill it gets its partitions back at"
                    + " once."),
    HEALTH_PORT(
            Readers.ALL,
            0,
            65_535,
            "0",
            "Port of GET /health on every address: 200 while the service works, 503 while it does not; 0, none."),
    STATE_FOLDER(
            Readers.STREAMS,
            "state",
            "Where the stores are, rebuilt from Kafka when lost. Instances may share it: each takes a folder of its own"
                    + " below it."),
    THREADS(
            Readers.STREAMS,
            1,
            64,
            "1",
            "Stream threads of this instance; more than the topics have partitions are idle."),
    MAX_ATTEMPTS(
            Readers.STAGES,
            2,
            100,
            "3",
            "How many processes a record may end (memory, crash, kill, time) before it becomes a dead letter instead of being"
                    + " begun again."),
    MAX_RECORD_SECONDS(
            Readers.STAGES,
            1,
            240,
            "60",
            "Longest time in work on one record, without waiting for broker, registry or database; beyond it the process ends"
                    + " with status 5, to be started again."),
    MAX_LINES(Readers.PARSER, Limit.LINES),
    MAX_PARAGRAPHS(Readers.PARSER, Limit.PARAGRAPHS),
    MAX_FOOTNOTES(Readers.PARSER, Limit.FOOTNOTES),
    MAX_FOOTNOTE_CALLS(Readers.PARSER, Limit.FOOTNOTE_CALLS),
    MAX_DOCUMENTS(Readers.PARSER, Limit.DOCUMENTS),
    MAX_CARRIED_CHARS(Readers.PARSER, Limit.CARRIED_CHARS),
    MAX_CITATIONS(Readers.ENRICHER, Limit.CITATIONS),
    MAX_CANDIDATES(Readers.ENRICHER, Limit.CANDIDATES),
    MAX_EXTRACTION_SECONDS(
            Readers.INGEST,
            1,
            45,
            "20",
            "Most processor time for reading one pdf, office file, book or long page, in a child process; beyond it the"
                    + " file is a dead letter."),
    MAX_EXTRACTION_MEGABYTES(
            Readers.INGEST,
            64,
            16_384,
            "256",
            "Heap of such a child process, MiB; a file that needs more is a dead letter. There are as many as"
                    + " threads."),
    OCR(
            Readers.INGEST,
            "off tesseract",
            "off",
            "Whether the text of pictures (png, jpeg, tiff, pages of a pdf without a text layer) is recognised, by"
                    + " Tesseract, which must be installed."),
    OCR_LANGUAGES(
            Readers.INGEST,
            "eng",
            "Languages of such texts, by the codes of Tesseract, joined by +: eng+fra. Their data must be installed."),
    OCR_SECONDS(
            Readers.INGEST,
            1,
            120,
            "60",
            "Most processor time of Tesseract for one file, about twenty pages; beyond it the file is a dead letter."),
    WATCH_FOLDER(Readers.WATCH, "", "The folder whose files are dropped as they appear. Must be set."),
    DATABASE_URL(Readers.SQL, "", "PostgreSQL, jdbc:postgresql://host:port/database. Must be set."),
    DATABASE_USER(Readers.SQL, "", "Role that may write the schema rapporteur (sink) or read it (api). Must be set."),
    DATABASE_PASSWORD(Readers.SQL, "none", "Its password; never an option, which others could read."),
    DATABASE_OWNER(
            Readers.SINK,
            "the database user",
            "Role that owns the schema rapporteur: the tables are made and changed as this one."),
    DATABASE_OWNER_PASSWORD(Readers.SINK, "none", "Its password; never an option, which others could read."),
    SINK_BATCH_RECORDS(
            Readers.SINK,
            1,
            100_000,
            "1000",
            "Most records of one transaction: bounds memory and the work that a crash repeats."),
    SINK_BATCH_BYTES(
            Readers.SINK,
            1024,
            1024 * 1024 * 1024,
            "8388608",
            "Most bytes fetched for one transaction, compressed as on the broker."),
    SINK_PATIENCE_SECONDS(
            Readers.SINK,
            1,
            240,
            "60",
            "How long the sink tries again while the database or the registry is away, before it stops."),
    API_HOST(Readers.API, "127.0.0.1", "Address on which the API listens; 0.0.0.0, every address."),
    API_PORT(Readers.API, 0, 65_535, "8080", "Port of the API; 0, any free one."),
    SETTINGS_FILE(
            Readers.ALL,
            "none",
            "Properties file with settings by the names of the variables. Options come before variables, variables"
                    + " before the file.");

    /** What the name of every variable begins with. */
    public static final String PREFIX = "RAPPORTEUR_";

    private final Readers readers;
    private final int min;
    private final int max;
    private final String choices;
    private final String defaultValue;
    private final String meaning;

    /** A text. */
    Setting(Readers readers, String defaultValue, String meaning) {
        this(readers, 0, 0, "", defaultValue, meaning);
    }

    /** A whole number. */
    Setting(Readers readers, int min, int max, String defaultValue, String meaning) {
        this(readers, min, max, "", defaultValue, meaning);
    }

    /** One of a few words. */
    Setting(Readers readers, String choices, String defaultValue, String meaning) {
        this(readers, 0, 0, choices, defaultValue, meaning);
    }

    /** How much of something a text may hold. */
    Setting(Readers readers, Limit limit) {
        this(
                readers,
                1,
                1_000_000_000,
                "",
                Integer.toString(limit.defaultMax()),
                "Most " + limit.counted() + "; see limits.md.");
    }

    Setting(Readers readers, int min, int max, String choices, String defaultValue, String meaning) {
        this.readers = readers;
        this.min = min;
        this.max = max;
        this.choices = choices;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** The setting of a limit. */
    public static Setting of(Limit limit) {
        return valueOf("MAX_" + limit.name());
    }

    /** Name of the variable, also in a file: {@code RAPPORTEUR_TOPIC_PREFIX}. */
    public String variable() {
        return PREFIX + name();
    }

    /** Name of the option: {@code --topic-prefix}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds when nobody sets it, in words where it is no value; empty where it must be set. */
    public String defaultValue() {
        return defaultValue;
    }

    /** What it is for, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** Names of the services that read it, in the order of the flow. */
    public List<String> readers() {
        return List.of(readers.names.split(" "));
    }

    /** Whether it must not be seen by others. */
    public boolean isSecret() {
        return this == DATABASE_PASSWORD || this == DATABASE_OWNER_PASSWORD;
    }

    /** Smallest number that it takes, where it is one. */
    int min() {
        return min;
    }

    /** Largest number that it takes, where it is one. */
    int max() {
        return max;
    }

    /** The only values that it takes, where there are such. */
    List<String> choices() {
        return List.of(choices.split(" "));
    }

    /** Groups of services. */
    private enum Readers {
        ALL("watch ingest parser enricher sink api"),
        KAFKA("watch ingest parser enricher sink"),
        STAGES("ingest parser enricher sink"),
        CLUSTER("watch ingest parser enricher sink api"),
        STREAMS("ingest parser enricher"),
        PARSER("parser"),
        ENRICHER("enricher"),
        WATCH("watch"),
        INGEST("ingest"),
        SINK("sink"),
        API("api"),
        SQL("sink api");

        private final String names;

        Readers(String names) {
            this.names = names;
        }
    }
}
