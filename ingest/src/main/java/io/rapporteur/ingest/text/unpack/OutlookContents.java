package io.rapporteur.ingest.text.unpack;

import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.unpack.MailPart.Disposition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** The files of a mail as Outlook saves it ([MS-OXMSG]), by Apache POI. A mail in a mail is a file. */
final class OutlookContents implements Contents {

    private static final String PROPERTIES = "__properties_version1.0";

    /** Bytes of the head of the properties of a mail in a mail; that of a file has eight more, which are reserved (2.4.1). */
    private static final int HEAD_WITHIN = 24;

    private static final int RESERVED = 8;

    /** Of one text in several forms, which a mail holds side by side. */
    private static final int ONE_TEXT = 1;

    @Override
    public List<Part> of(Source container, Meter meter, LeftOut leftOut) throws IOException {
        try (var mail = new MAPIMessage(new ByteArrayInputStream(container.bytes()))) {
            mail.setReturnNullOnMissingChunk(true);
            List<MailPart> parts = new ArrayList<>(typed(mail, meter));
            for (AttachmentChunks attachment : mail.getAttachmentFiles()) {
                parts.add(attached(attachment, meter));
            }
            return MailContents.of(parts, leftOut);
        }
    }

    private static List<MailPart> typed(MAPIMessage mail, Meter meter) throws IOException {
        List<MailPart> bodies = new ArrayList<>();
        try {
            addBody(bodies, "text/plain", mail.getTextBody(), meter);
            addBody(bodies, "text/html", mail.getHtmlBody(), meter);
            return bodies;
        } catch (ChunkNotFoundException e) {
            throw new IllegalStateException("what is missing must be null", e);
        }
    }

    private static void addBody(List<MailPart> bodies, String type, @Nullable String text, Meter meter)
            throws IOException {
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            bodies.add(new MailPart(null, type, "utf-8", Disposition.INLINE, ONE_TEXT, read(bytes, meter)));
        }
    }

    private static MailPart attached(AttachmentChunks attachment, Meter meter) throws IOException {
        String name = name(attachment);
        boolean isInText = text(attachment.getAttachContentId()) != null;
        if (attachment.getAttachmentDirectory() != null) {
            boolean isMail = attachment.isEmbeddedMessage();
            byte[] bytes = file(attachment.getAttachmentDirectory().getDirectory());
            String ending = isMail && (name == null || !name.endsWith(".msg")) ? ".msg" : "";
            return new MailPart(
                    Objects.requireNonNullElse(name, "attached") + ending,
                    isMail ? "application/vnd.ms-outlook" : "application/x-ole-storage",
                    null,
                    Disposition.ATTACHED,
                    0,
                    read(bytes, meter));
        }
        byte[] bytes = attachment.getAttachData() == null
                ? new byte[0]
                : attachment.getAttachData().getValue();
        return new MailPart(
                name,
                type(attachment, name),
                null,
                isInText ? Disposition.PART_OF_PAGE : Disposition.ATTACHED,
                0,
                read(bytes, meter));
    }

    private static Meter.Content read(byte[] bytes, Meter meter) throws IOException {
        meter.entry();
        return meter.read(new ByteArrayInputStream(bytes));
    }

    private static @Nullable String name(AttachmentChunks attachment) {
        String full = text(attachment.getAttachLongFileName());
        String name = full == null ? text(attachment.getAttachFileName()) : full;
        return name == null ? text(attachment.getAttachDisplayName()) : name;
    }

    /** As the mail says it; where it does not, pictures are told by their names. */
    private static String type(AttachmentChunks attachment, @Nullable String name) {
        String said = text(attachment.getAttachMimeTag());
        if (said != null) {
            return said.toLowerCase(Locale.ROOT);
        }
        boolean isPicture = name != null && name.toLowerCase(Locale.ROOT).matches(".*\\.(png|jpe?g|gif|bmp|emz|wmz)");
        return isPicture ? "image/*" : "application/octet-stream";
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        String value = chunk == null ? null : chunk.getValue();
        return value == null || value.isBlank() ? null : value.replace("\0", "");
    }

    /** A folder of the container as a container of its own; a mail becomes the file that Outlook would save. */
    private static byte[] file(DirectoryNode folder) throws IOException {
        try (var file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            EntryUtils.copyNodes(folder, root);
            if (root.hasEntry(PROPERTIES) && root.getEntry(PROPERTIES) instanceof DocumentEntry properties) {
                byte[] within;
                try (var in = new DocumentInputStream(properties)) {
                    within = in.readAllBytes();
                }
                properties.delete();
                root.createDocument(PROPERTIES, new ByteArrayInputStream(withReserved(within)));
            }
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] withReserved(byte[] within) {
        int head = Math.min(HEAD_WITHIN, within.length);
        byte[] whole = new byte[within.length + RESERVED];
        System.arraycopy(within, 0, whole, 0, head);
        System.arraycopy(within, head, whole, head + RESERVED, within.length - head);
        return whole;
    }
}
