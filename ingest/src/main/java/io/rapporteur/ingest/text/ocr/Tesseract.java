package io.rapporteur.ingest.text.ocr;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tesseract, asked page by page about one file, in a process of its own. Pictures go to it and its answer comes back through pipes:
 * nothing is written to disk.
 */
public final class Tesseract {

    private static final String PROGRAM = "tesseract";
    private static final int LOOK_EVERY_MILLIS = 20;
    private static final int MAX_ANSWER = 64 * 1024 * 1024;

    private final OcrSettings settings;
    private Duration used = Duration.ZERO;

    public Tesseract(OcrSettings settings) {
        this.settings = settings;
    }

    /** The program with its version and the languages, as it is named in warnings. */
    public String name() throws Rejection {
        return version().map(version -> "Tesseract " + version).orElse("Tesseract") + " (" + settings.languages() + ")";
    }

    /**
     * The version of the program that is installed; empty where it does not say it.
     *
     * @throws Rejection where none is
     */
    public static Optional<String> version() throws Rejection {
        Process process = start(List.of(PROGRAM, "--version"));
        try (InputStream out = process.getInputStream()) {
            String said = new String(out.readNBytes(10_000), StandardCharsets.UTF_8);
            return said.lines()
                    .findFirst()
                    .filter(line -> line.startsWith(PROGRAM + " "))
                    .map(line -> line.substring(PROGRAM.length() + 1).strip());
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Recognises the text of a picture.
     *
     * @param picture a file of a format that Tesseract reads; one of several pages has several
     * @param resolution in dots per inch; 0 where only the picture may know it
     * @throws Rejection where the picture cannot be read or the file has used up its time
     */
    public List<OcrPage> read(byte[] picture, int resolution) throws Rejection {
        List<String> command = new ArrayList<>(List.of(PROGRAM, "stdin", "stdout", "-l", settings.languages()));
        if (resolution > 0) {
            command.addAll(List.of("--dpi", Integer.toString(resolution)));
        }
        command.add("hocr");
        Process process = start(command);
        try {
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> answer(process));
            CompletableFuture<Void> question = CompletableFuture.runAsync(() -> ask(process, picture));
            await(process);
            question.cancel(true);
            int status = process.exitValue();
            if (status != 0) {
                throw Rejection.damaged("Tesseract could not read the picture or has not the language "
                        + settings.languages() + " (exit status " + status + ")");
            }
            return OcrPage.of(answer.join());
        } finally {
            process.destroyForcibly();
        }
    }

    private void await(Process process) throws Rejection {
        Duration ofProcess = Duration.ZERO;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                ofProcess = process.info().totalCpuDuration().orElse(ofProcess);
                if (used.plus(ofProcess).toSeconds() >= settings.seconds()) {
                    throw new Rejection(
                            RejectionReason.TOO_COSTLY,
                            "recognising its text took longer than " + settings.seconds() + " s of processor time",
                            "recognise its text beforehand and send the result, or give it more by RAPPORTEUR_OCR_SECONDS");
                }
            }
            used = used.plus(ofProcess);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Rejection.damaged("recognising its text was interrupted");
        }
    }

    private static Process start(List<String> command) throws Rejection {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Threads of its own would take longer together than one, and more processors than this file may have.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new Rejection(
                    RejectionReason.NO_TEXT_LAYER,
                    "the pages are pictures, and Tesseract, which is to read them, cannot be started: "
                            + e.getMessage(),
                    "install tesseract-ocr where the ingest runs, or recognise the text beforehand and send the result");
        }
    }

    private static void ask(Process process, byte[] picture) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(picture);
        } catch (IOException e) {
            // It has ended before it took all: its exit status says why.
        }
    }

    private static String answer(Process process) {
        try (InputStream out = process.getInputStream()) {
            return new String(out.readNBytes(MAX_ANSWER), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
