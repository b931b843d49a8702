package io.rapporteur.api;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.server.ConnectionLimit;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;
import org.eclipse.jetty.util.BlockingArrayQueue;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How the server is set up: nothing that a client can open, send or refuse to read has no bound. */
final class Server {

    /** Open connections; more wait in the queue of the system until one closes. */
    static final int MAX_CONNECTIONS = 256;

    /** Bytes of the request line and headers together. */
    static final int MAX_REQUEST_HEADER = 8_192;

    /** Nothing sent and nothing read for so long ends a connection. */
    static final Duration IDLE = Duration.ofSeconds(30);

    /** Slower readers are cut off; bytes in a second. */
    static final int MIN_READ_RATE = 1_024;

    /** Enough for those who read, those who wait at the two gates, and the server's own. */
    private static final int THREADS = Reads.AT_A_TIME + 2 * Reads.MAX_WAITING + 12;

    private static final int MIN_THREADS = 4;
    private static final int BUFFER = 32_768;

    private Server() {}

    static void configure(JettyConfig jetty) {
        // Each connection has one task at a time; some room for the server's own.
        jetty.threadPool = new QueuedThreadPool(
                THREADS,
                MIN_THREADS,
                (int) IDLE.toMillis(),
                new BlockingArrayQueue<>(MIN_THREADS, MIN_THREADS, 2 * MAX_CONNECTIONS));
        jetty.modifyHttpConfiguration(Server::configure);
        jetty.modifyServer(server -> {
            server.insertHandler(new Manners());
            var gzip = new GzipHandler();
            gzip.setIncludedMimeTypes("application/json", "application/problem+json", "text/plain");
            server.insertHandler(gzip);
            server.setErrorHandler(new ServerProblems());
            server.addBean(new ConnectionLimit(MAX_CONNECTIONS, server));
        });
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_REQUEST_HEADER);
        http.setOutputBufferSize(BUFFER);
        http.setIdleTimeout(IDLE.toMillis());
        http.setMinResponseDataRate(MIN_READ_RATE);
        // No body is wanted: who announces one is answered at once, not when it comes.
        http.setDelayDispatchUntilContent(false);
    }
}
