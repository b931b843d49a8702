package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.ingest.fork.ForkSettings;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.settings.InvalidSettingsException;
import io.rapporteur.runtime.settings.Setting;
import io.rapporteur.runtime.settings.Settings;
import java.util.Map;
import picocli.CommandLine.Option;

/** What reading one pdf, office file, book or long page may cost, and whether pictures are read, as the ingest has it. */
final class ExtractionOptions {

    @Option(
            names = "--max-extraction-seconds",
            paramLabel = "N",
            defaultValue = "${env:RAPPORTEUR_MAX_EXTRACTION_SECONDS:-}",
            description = "Most processor time for one pdf, office file, book or long page (or"
                    + " RAPPORTEUR_MAX_EXTRACTION_SECONDS; default: 20).")
    private String seconds = "";

    @Option(
            names = "--max-extraction-megabytes",
            paramLabel = "N",
            defaultValue = "${env:RAPPORTEUR_MAX_EXTRACTION_MEGABYTES:-}",
            description = "Heap of each child process that reads them, MiB (or RAPPORTEUR_MAX_EXTRACTION_MEGABYTES;"
                    + " default: 256).")
    private String megabytes = "";

    @Option(
            names = "--ocr",
            paramLabel = "off|tesseract",
            defaultValue = "${env:RAPPORTEUR_OCR:-}",
            description =
                    "Whether the text of pictures and of scanned pages is recognised, by Tesseract (or RAPPORTEUR_OCR;"
                            + " default: off).")
    private String ocr = "";

    @Option(
            names = "--ocr-languages",
            paramLabel = "CODES",
            defaultValue = "${env:RAPPORTEUR_OCR_LANGUAGES:-}",
            description = "Languages of such texts by the codes of Tesseract, joined by + (or RAPPORTEUR_OCR_LANGUAGES;"
                    + " default: eng).")
    private String ocrLanguages = "";

    @Option(
            names = "--ocr-seconds",
            paramLabel = "N",
            defaultValue = "${env:RAPPORTEUR_OCR_SECONDS:-}",
            description = "Most processor time of Tesseract for one file (or RAPPORTEUR_OCR_SECONDS; default: 60).")
    private String ocrSeconds = "";

    /** The settings for so many children, checked. */
    ForkSettings forks(int children) {
        var settings = new Settings(Map.of(
                Setting.MAX_EXTRACTION_SECONDS.variable(), seconds,
                Setting.MAX_EXTRACTION_MEGABYTES.variable(), megabytes,
                Setting.OCR.variable(), ocr,
                Setting.OCR_LANGUAGES.variable(), ocrLanguages,
                Setting.OCR_SECONDS.variable(), ocrSeconds));
        try {
            ForkSettings forks = ForkSettings.from(settings, children);
            return settings.checked(() -> forks);
        } catch (InvalidSettingsException e) {
            throw new CommandException(Exit.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
