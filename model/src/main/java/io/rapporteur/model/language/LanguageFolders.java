package io.rapporteur.model.language;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;

/**
 * The folders of languages and the tables in them, wherever they are on the class path. They are listed, because to ask for each that
 * might be there is to look into every jar for each.
 */
final class LanguageFolders {

    private static final String PARENT = "io/rapporteur/model/language/";

    private LanguageFolders() {}

    /** The names of the tables in each folder. */
    static Map<String, Set<String>> list() {
        Map<String, Set<String>> folders = new TreeMap<>();
        try {
            for (URL parent :
                    Collections.list(LanguageFolders.class.getClassLoader().getResources(PARENT))) {
                for (String path : parent.getProtocol().equals("jar") ? inJar(parent) : inFolder(parent)) {
                    int slash = path.indexOf('/');
                    folders.computeIfAbsent(path.substring(0, slash), key -> new TreeSet<>())
                            .add(path.substring(slash + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static List<String> inFolder(URL parent) {
        List<String> paths = new ArrayList<>();
        File folder = new File(URI.create(parent.toString()));
        for (String language : names(folder)) {
            for (String table : names(new File(folder, language))) {
                paths.add(language + "/" + table);
            }
        }
        return paths;
    }

    private static List<String> names(File folder) {
        String[] names = folder.list();
        return names == null ? List.of() : List.of(names);
    }

    private static List<String> inJar(URL parent) throws IOException {
        var connection = (JarURLConnection) parent.openConnection();
        // A jar of its own to close: the cached one belongs to whoever else reads it.
        connection.setUseCaches(false);
        List<String> paths = new ArrayList<>();
        try (JarFile jar = connection.getJarFile()) {
            for (var entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                int slash = name.indexOf('/', PARENT.length());
                if (name.startsWith(PARENT) && slash > 0 && slash + 1 < name.length()) {
                    paths.add(name.substring(PARENT.length()));
                }
            }
        }
        return paths;
    }
}
