package io.rapporteur.api;

import io.javalin.config.JettyConfig;
import java.time.Duration;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
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
        // Each connection has one task at a time: their number bounds the queue, too.
        jetty.threadPool = new QueuedThreadPool(THREADS, MIN_THREADS, (int) IDLE.toMillis());
        jetty.modifyHttpConfiguration(Server::configure);
        jetty.modifyServer(server -> {
            CompressionHandler compression = compression();
            compression.setHandler(new Manners());
            server.setHandler(compression);
            server.setErrorHandler(new ServerProblems());
            server.addBean(new NetworkConnectionLimit(MAX_CONNECTIONS, server));
        });
    }

    private static CompressionHandler compression() {
        var compression = new CompressionHandler();
        compression.putCompression(new GzipCompression());
        compression.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .compressIncludeMimeType("application/json")
                        .compressIncludeMimeType("application/problem+json")
                        .compressIncludeMimeType("text/plain")
                        .build());
        return compression;
    }

    private static void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(MAX_REQUEST_HEADER);
        http.setOutputBufferSize(BUFFER);
        http.setIdleTimeout(IDLE.toMillis());
    }
}
