package io.rapporteur.app.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A TCP proxy on the loopback address that can stall and cut what passes through it. */
final class Proxy implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int BACKLOG = 100;

    private final ServerSocket server;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    Proxy(int port, int target) {
        this.target = target;
        try {
            server = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** For a while nothing passes, and nobody is told. */
    void stall(long millis) throws InterruptedException {
        var closed = new CountDownLatch(1);
        gate = closed;
        TimeUnit.MILLISECONDS.sleep(millis);
        closed.countDown();
    }

    /** Resets every connection; says how many there were. */
    int cut() {
        List<Socket> all = List.copyOf(open);
        all.forEach(this::reset);
        return all.size() / 2;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                pass(server.accept());
            } catch (IOException e) {
                // Closed, or a client that has given up in the meantime: the next, if there is one.
            }
        }
    }

    private void pass(Socket client) {
        open.add(client);
        try {
            var broker = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(broker);
            start(() -> pump(client, broker));
            start(() -> pump(broker, client));
        } catch (IOException e) {
            // Nobody listens behind the proxy: the client gets to know it as from the broker itself.
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int read = from.getInputStream().read(buffer); read >= 0; ) {
                gate.await();
                to.getOutputStream().write(buffer, 0, read);
                read = from.getInputStream().read(buffer);
            }
        } catch (IOException e) {
            // Broken on one side: the other must learn of it, as below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(from);
            reset(to);
        }
    }

    private void reset(Socket socket) {
        open.remove(socket);
        try {
            // Without a farewell: RST instead of FIN.
            socket.setSoLinger(true, 0);
        } catch (IOException alreadyClosed) {
            return;
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        thread.start();
    }
}
