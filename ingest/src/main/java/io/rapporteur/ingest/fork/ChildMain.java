package io.rapporteur.ingest.fork;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;

/**
 * A child process: takes files on standard input, one after the other, and answers each on standard output. It ends when its
 * standard input does, even in the middle of a file, so that it never outlives its parent.
 */
public final class ChildMain {

    /** Said first: the class path is right, and from here on an end has to do with a file. */
    static final byte[] READY = Frames.ascii("rapporteur child 1\n");

    /** How the JVM ends with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private static final int BUFFER = 64 * 1024;

    private ChildMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        serve(request -> new Answer.Read(request.extraction()));
    }

    /** Answers until standard input ends. */
    static void serve(Function<Request, Answer> reader) throws IOException, InterruptedException {
        var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        var out = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // What libraries print must not stand between the answers.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        var requests = new SynchronousQueue<Request>();
        var listener = new Thread(() -> listen(in, requests), "listener");
        listener.setDaemon(true);
        listener.start();
        out.write(READY);
        out.flush();
        while (true) {
            answer(requests.take(), reader).writeTo(out);
        }
    }

    private static void listen(DataInputStream in, SynchronousQueue<Request> requests) {
        try {
            while (true) {
                requests.put(Request.readFrom(in));
            }
        } catch (IOException e) {
            // The parent has closed the pipe or is no more; whatever is being read is of no use to anybody.
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer answer(Request request, Function<Request, Answer> reader) {
        try {
            return reader.apply(request);
        } catch (OutOfMemoryError e) {
            // Those that the JVM itself does not see, as of direct buffers.
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
            throw e;
        } catch (Throwable defect) {
            return Answer.Failed.of(defect);
        }
    }
}
