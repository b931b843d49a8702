package io.rapporteur.ingest.text.unpack;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A mail as Outlook saves it: streams named by the property that they hold ([MS-OXMSG] 2.1.3). */
public final class OutlookFile {

    private static final int HEAD = 32;
    private static final int HEAD_WITHIN = 24;

    private final POIFSFileSystem file = new POIFSFileSystem();
    private int attachments;

    public OutlookFile() {
        put(file.getRoot(), "__properties_version1.0", new byte[HEAD]);
        put(file.getRoot(), "__substg1.0_001A001F", "IPM.Note");
    }

    public OutlookFile typed(String text) {
        put(file.getRoot(), "__substg1.0_1000001F", text);
        return this;
    }

    OutlookFile typedInHtml(String html) {
        put(file.getRoot(), "__substg1.0_10130102", html.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public OutlookFile attached(String name, byte[] content) {
        return attached(name, null, null, content);
    }

    /** One that the text shows by its id. */
    OutlookFile shown(String name, String type, String id, byte[] content) {
        return attached(name, type, id, content);
    }

    /** A mail in the mail, which is a folder of streams. */
    OutlookFile attachedMail(String name, String typed, String attachedName, String attachedText) {
        DirectoryEntry attachment = attachment(name);
        DirectoryEntry mail = folder(attachment, "__substg1.0_3701000D");
        put(mail, "__properties_version1.0", new byte[HEAD_WITHIN]);
        put(mail, "__substg1.0_1000001F", typed);
        DirectoryEntry within = folder(mail, "__attach_version1.0_#00000000");
        put(within, "__properties_version1.0", new byte[8]);
        put(within, "__substg1.0_3707001F", attachedName);
        put(within, "__substg1.0_37010102", attachedText.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    private OutlookFile attached(String name, @Nullable String type, @Nullable String id, byte[] content) {
        DirectoryEntry attachment = attachment(name);
        put(attachment, "__substg1.0_37010102", content);
        if (type != null) {
            put(attachment, "__substg1.0_370E001F", type);
        }
        if (id != null) {
            put(attachment, "__substg1.0_3712001F", id);
        }
        return this;
    }

    private DirectoryEntry attachment(String name) {
        DirectoryEntry attachment = folder(file.getRoot(), "__attach_version1.0_#%08X".formatted(attachments++));
        put(attachment, "__properties_version1.0", new byte[8]);
        put(attachment, "__substg1.0_3707001F", name);
        return attachment;
    }

    private static DirectoryEntry folder(DirectoryEntry parent, String name) {
        try {
            return parent.createDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(DirectoryEntry folder, String name, String text) {
        put(folder, name, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static void put(DirectoryEntry folder, String name, byte[] content) {
        try {
            folder.createDocument(name, new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try (file) {
            var out = new ByteArrayOutputStream();
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
