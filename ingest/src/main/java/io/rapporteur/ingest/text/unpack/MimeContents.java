package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.RejectionReason;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.mime.MimeEnd;
import io.rapporteur.ingest.text.unpack.MailPart.Disposition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/** The files of a mail as it travels (RFC 5322, RFC 2045), by Apache James Mime4j. A mail in a mail is a file. */
final class MimeContents implements Contents {

    /** Multiparts within one another; each costs a pass over what is in it. */
    private static final int MAX_NESTED = 100;

    private static final Set<String> SEALED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    @Override
    public List<Part> of(Source container, Meter meter, LeftOut leftOut) throws IOException {
        MimeEnd.require(container.bytes());
        try {
            return MailContents.of(new Walk(container.bytes(), meter).parts(), leftOut);
        } catch (MimeException e) {
            throw new Rejection(
                    RejectionReason.BROKEN,
                    "the mail is damaged: " + e.getMessage(),
                    "save it anew in the mail program, or send its attachments");
        }
    }

    /** One way through a mail. */
    private static final class Walk {

        private final MimeTokenStream mail = new MimeTokenStream(MimeConfig.PERMISSIVE);
        private final Meter meter;
        private final Deque<Group> groups = new ArrayDeque<>();
        private final List<MailPart> parts = new ArrayList<>();
        private Header header = new Header();
        private int alternatives;

        Walk(byte[] bytes, Meter meter) {
            this.meter = meter;
            mail.setRecursionMode(RecursionMode.M_NO_RECURSE);
            mail.parse(new ByteArrayInputStream(bytes));
        }

        List<MailPart> parts() throws IOException, MimeException {
            for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
                switch (state) {
                    case T_START_HEADER -> header = new Header();
                    case T_FIELD -> header.take(mail.getField());
                    case T_START_MULTIPART -> begin();
                    case T_END_MULTIPART -> groups.removeLast();
                    case T_BODY -> parts.add(part());
                    default -> {}
                }
            }
            return parts;
        }

        private void begin() throws Rejection {
            String type = mediaType();
            if (type.equals("multipart/encrypted")) {
                throw sealed(type);
            }
            boolean isAlternative = type.equals("multipart/alternative");
            boolean isPage = type.equals("multipart/related");
            Group outer = groups.isEmpty() ? new Group(0, false) : groups.getLast();
            groups.add(new Group(isAlternative ? ++alternatives : outer.alternative, isPage || outer.page));
            if (groups.size() > MAX_NESTED) {
                throw new Rejection(
                        RejectionReason.UNSAFE,
                        "the mail has more than " + MAX_NESTED + " parts within one another",
                        "send its attachments as files of their own");
            }
        }

        private MailPart part() throws IOException {
            meter.entry();
            String type = mediaType();
            if (SEALED.contains(type)) {
                throw sealed(type);
            }
            Group group = groups.isEmpty() ? new Group(0, false) : groups.getLast();
            return new MailPart(
                    header.name(),
                    type,
                    header.charset,
                    header.disposition(group.page),
                    group.alternative,
                    meter.read(mail.getDecodedInputStream()));
        }

        private String mediaType() {
            return mail.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT);
        }

        private static Rejection sealed(String type) {
            return new Rejection(
                    RejectionReason.ENCRYPTED,
                    "the mail is encrypted or sealed as a whole (" + type + ")",
                    "open it in the mail program and send its attachments");
        }
    }

    /**
     * What the parts of a multipart have in common.
     *
     * @param page whether they belong to one page
     */
    private record Group(int alternative, boolean page) {}

    /** What the header of a part says of it. */
    private static final class Header {

        private @Nullable String disposition;
        private @Nullable String fileName;
        private @Nullable String typeName;
        private @Nullable String charset;
        private boolean hasId;

        void take(Field field) {
            String name = field.getName().toLowerCase(Locale.ROOT);
            if (name.equals("content-disposition")) {
                RawBody body = body(field);
                disposition = body.getValue().strip().toLowerCase(Locale.ROOT);
                fileName = parameter(body, "filename");
            } else if (name.equals("content-type")) {
                RawBody body = body(field);
                typeName = parameter(body, "name");
                charset = parameter(body, "charset");
            } else if (name.equals("content-id")) {
                hasId = true;
            }
        }

        /**
         * Where the part is to be shown.
         *
         * @param page whether it lies beside a page, which may name it by its id
         */
        Disposition disposition(boolean page) {
            boolean attached = disposition != null && !disposition.equals("inline");
            if (page && (!attached || hasId)) {
                return Disposition.PART_OF_PAGE;
            }
            if (disposition == null) {
                return Disposition.UNSAID;
            }
            return attached ? Disposition.ATTACHED : Disposition.INLINE;
        }

        @Nullable
        String name() {
            return fileName == null ? typeName : fileName;
        }

        private static RawBody body(Field field) {
            return RawFieldParser.DEFAULT.parseRawBody(new RawField(field.getName(), field.getBody()));
        }

        /** A parameter by any of the ways in which names beyond ASCII are written: RFC 2231, encoded words, plain bytes. */
        private static @Nullable String parameter(RawBody body, String name) {
            var mapping = new MimeParameterMapping();
            body.getParams().forEach(pair -> mapping.addParameter(pair.getName(), pair.getValue()));
            String value = mapping.get(name);
            if (value == null || value.isBlank()) {
                return null;
            }
            String words = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
            boolean mayBeBytes = words.chars().allMatch(c -> c <= 0xff);
            return mayBeBytes
                    ? EntryPaths.unicode(words.getBytes(StandardCharsets.ISO_8859_1))
                            .orElse(words)
                    : words;
        }
    }
}
