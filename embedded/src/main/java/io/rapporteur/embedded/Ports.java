package io.rapporteur.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Chooses ports on the loopback address. */
public final class Ports {

    /** The only address that anything embedded listens on. */
    public static final String HOST = "127.0.0.1";

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** Asks for any free port. */
    public static final int ANY = 0;

    // Below the range that outgoing connections take theirs from: a port of that range, free now,
    // may be a client's by the time that a server binds it.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** The preferred port if it is free, else another that is. */
    public static int choose(int preferred) {
        if (preferred != ANY && isFree(preferred)) {
            return preferred;
        }
        for (int attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port found on " + HOST + " from " + LOWEST + " to " + HIGHEST);
    }

    /** Fails when somebody else listens on this port. */
    static void checkFree(int port) {
        if (!isFree(port)) {
            throw new IllegalStateException("port " + port + " is taken by another program; stop that one");
        }
    }

    static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
