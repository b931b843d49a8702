package io.rapporteur.app.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Connections that end the process when they are to carry rows with the words {@code fatal-for-rows}; named by a JDBC address. */
public final class FatalSockets extends SocketFactory {

    private static final String FATAL = FatalInterceptor.WORDS + "rows";
    private static final int KILLED = 137;

    @Override
    public Socket createSocket() {
        return new Fatal();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
    }

    private static final class Fatal extends Socket {

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (new String(bytes, from, length, ISO_8859_1).contains(FATAL)) {
                        Runtime.getRuntime().halt(KILLED);
                    }
                    out.write(bytes, from, length);
                }
            };
        }
    }
}
