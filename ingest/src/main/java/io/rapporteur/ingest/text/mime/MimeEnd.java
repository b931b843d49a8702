package io.rapporteur.ingest.text.mime;

import io.rapporteur.ingest.text.extraction.Rejection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Whether a mail or a saved page is there to its end. That of one without parts cannot be told. */
public final class MimeEnd {

    private MimeEnd() {}

    /**
     * Returns when the line that ends the last part is there (RFC 2046, 5.1.1).
     *
     * @throws Rejection {@code BROKEN} where it is missing
     */
    public static void require(byte[] mail) throws IOException {
        String boundary = boundary(mail);
        if (boundary != null && !contains(mail, ("--" + boundary + "--").getBytes(StandardCharsets.ISO_8859_1))) {
            throw Rejection.cutOff("the line --" + boundary
                    + "-- that ends its last part is missing; the file ends at byte " + mail.length);
        }
    }

    private static @Nullable String boundary(byte[] mail) throws IOException {
        var stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(mail));
        try {
            EntityState state = stream.getState();
            while (state != EntityState.T_END_OF_STREAM && state != EntityState.T_BODY) {
                if (state == EntityState.T_START_MULTIPART) {
                    return stream.getBodyDescriptor().getBoundary();
                }
                state = stream.next();
            }
            return null;
        } catch (MimeException e) {
            throw Rejection.damaged("its head cannot be read: " + e.getMessage());
        }
    }

    private static boolean contains(byte[] bytes, byte[] line) {
        for (int i = 0; i + line.length <= bytes.length; i++) {
            if (bytes[i] == line[0] && Arrays.equals(bytes, i, i + line.length, line, 0, line.length)) {
                return true;
            }
        }
        return false;
    }
}
