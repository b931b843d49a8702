package io.rapporteur.schemas.deadletter;

import java.util.Optional;

/**
 * Why a record became a dead letter. The table of docs/dead-letters.md is this enum, and a test keeps the two equal.
 *
 * <p>A failure that may pass (broker, registry, database or network away) has no reason here: it never makes a dead letter.
 */
public enum Reason {
    EMPTY("ingest", "the file has no bytes, or nothing but white space of any kind", "Drop the real file."),
    NO_TEXT_LAYER(
            "ingest",
            "a PDF of images without text",
            "Set RAPPORTEUR_OCR=tesseract and redrive, or run OCR over it and drop the result."),
    NO_TEXT("ingest", "the file has a body, but no words in it", "Check the file."),
    ENCRYPTED("ingest", "a password protects the file", "Remove the password and drop it again."),
    BINARY(
            "ingest",
            "bytes that are no text in any known format",
            "Drop a txt, md, html, mht, docx, doc, rtf, odt, epub, pdf or Akoma Ntoso file."),
    BROKEN(
            "ingest",
            "the file is cut off or damaged: the detail says what is missing and what was found",
            "Fetch the whole file again."),
    UNSUPPORTED_FORMAT(
            "ingest",
            "a known format that is not read (xlsx, pptx, …)",
            "Convert it to docx or pdf. Pictures: set RAPPORTEUR_OCR=tesseract and redrive."),
    TOO_LARGE("ingest", "more bytes than the limit", "Split it."),
    TEXT_TOO_LONG("ingest", "more text than the limit", "Split it."),
    UNDECODABLE("ingest", "no charset makes text of the bytes", "Save it as UTF-8."),
    UNSAFE(
            "ingest",
            "the file expands beyond all measure, or its XML declares entities",
            "Save it anew in its program."),
    OVER_LIMIT(
            "parser, enricher",
            "more paragraphs, notes, citations or the like than the limit",
            "Split the document, or raise the setting that the letter names."),
    TOO_COSTLY(
            "ingest",
            "reading the file takes more memory or time than one file may have",
            "Save it anew in its program, or give ingest more (RAPPORTEUR_MAX_EXTRACTION_MEGABYTES,"
                    + " RAPPORTEUR_MAX_EXTRACTION_SECONDS, RAPPORTEUR_OCR_SECONDS) and redrive."),
    UNREADABLE_EVENT(
            "parser, enricher, sink",
            "a record that is not the event its topic promises",
            "Only events in the schema of the topic belong here; drop files into the raw topic. Where the registry had lost"
                    + " the schema, redrive when it has it again."),
    UNWRITABLE_EVENT(
            "any",
            "the registry refuses the event's schema",
            "Check that the registry holds the current schemas; redrive when it does."),
    EVENT_TOO_LARGE(
            "any", "the event is larger than its topic takes", "Split the document, or drop it with smaller headers."),
    UNSTORABLE(
            "parser, enricher, sink",
            "the database refuses the rows, or would",
            "The detail names the rule of the database. Report it; redrive after the next version."),
    ENDED_PROCESS(
            "any",
            "the process ended each time while the record was in work: memory, crash, kill, or time",
            "The log of the stage tells how it ended. Give the stage more memory or time and redrive, or report the file."),
    UNEXPECTED(
            "any",
            "a defect of ours, with its stack trace",
            "This is a defect: report it with the stack trace; redrive after the next version.");

    private final String stages;
    private final String meaning;
    private final String remedy;

    Reason(String stages, String meaning, String remedy) {
        this.stages = stages;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    /** Who gives up for this reason. */
    public String stages() {
        return stages;
    }

    /** What happened. */
    public String meaning() {
        return meaning;
    }

    /** What a person can do about it; a letter may have more particular advice. */
    public String remedy() {
        return remedy;
    }

    /** Whether broker, registry, database, machine or a setting had a say, so that the same code may decide otherwise another time. */
    public boolean dependsOnSurroundings() {
        return switch (this) {
            case UNREADABLE_EVENT, UNWRITABLE_EVENT, UNSTORABLE, TOO_COSTLY, ENDED_PROCESS -> true;
            default -> false;
        };
    }

    /** The reason of that name; nothing for those of a later version. */
    public static Optional<Reason> of(String name) {
        for (Reason reason : values()) {
            if (reason.name().equals(name)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
