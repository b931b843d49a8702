package io.rapporteur.ingest.fork;

import io.rapporteur.ingest.text.extraction.Extraction;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A child that does what the name of the file says. */
final class ScriptedChildMain {

    private ScriptedChildMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        ChildMain.serve(request -> play(String.valueOf(request.fileName())));
    }

    private static Answer play(String role) {
        String[] words = role.split(" ", 2);
        return switch (words[0]) {
            case "say" -> said(words[1]);
            case "pid" -> said(String.valueOf(ProcessHandle.current().pid()));
            case "print" -> {
                System.out.println("a library has something to say");
                yield said(words[1]);
            }
            case "loop" -> loop();
            case "hang" -> hang();
            case "fill" -> fill();
            case "halt" -> {
                Runtime.getRuntime().halt(Integer.parseInt(words[1]));
                yield said("never");
            }
            case "nonsense" -> nonsense();
            default -> throw new IllegalArgumentException("no such role: " + role);
        };
    }

    private static Answer said(String text) {
        return new Answer.Read(new Extraction.Text(text, "text/plain", null));
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static Answer loop() {
        double sum = 0;
        while (true) {
            sum += Math.sqrt(sum + 1);
        }
    }

    private static Answer hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said("never");
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private static Answer fill() {
        List<byte[]> all = new ArrayList<>();
        while (true) {
            all.add(new byte[all.size() + (1 << 20)]);
        }
    }

    private static Answer nonsense() {
        try (var out = new FileOutputStream(FileDescriptor.out)) {
            out.write("This is no answer".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return hang();
    }
}
