package io.rapporteur.app.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expected files and those that came: the difference, field by field, and taking over what came. */
record GoldenFiles(Path expected, Path actual) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A line for each field that differs, and for each file that only one side has. */
    List<String> differences() throws IOException {
        List<String> differences = new ArrayList<>();
        Set<String> names = new TreeSet<>(names(expected));
        names.addAll(names(actual));
        for (String name : names) {
            Path wanted = expected.resolve(name);
            Path came = actual.resolve(name);
            if (!Files.exists(wanted)) {
                differences.add(name + ": no such file, but this document was read");
            } else if (!Files.exists(came)) {
                differences.add(name + ": no document was read for this file");
            } else if (!Files.readString(wanted).equals(Files.readString(came))) {
                int before = differences.size();
                compare(name + ":", JSON.readTree(wanted.toFile()), JSON.readTree(came.toFile()), differences);
                if (differences.size() == before) {
                    differences.add(name + ": the same fields and values, written otherwise");
                }
            }
        }
        return differences;
    }

    /** Makes the expected files equal to those that came. */
    void accept() throws IOException {
        Set<String> came = names(actual);
        for (String name : names(expected)) {
            if (!came.contains(name)) {
                Files.delete(expected.resolve(name));
            }
        }
        for (String name : came) {
            Files.copy(actual.resolve(name), expected.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".json"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void compare(String at, JsonNode expected, JsonNode actual, List<String> differences) {
        if (expected.equals(actual)) {
            return;
        }
        if (expected.isObject() && actual.isObject()) {
            Set<String> fields = new TreeSet<>();
            expected.fieldNames().forEachRemaining(fields::add);
            actual.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                compare(at + " " + field, expected.path(field), actual.path(field), differences);
            }
        } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            for (int i = 0; i < expected.size(); i++) {
                compare(at + "[" + i + "]", expected.get(i), actual.get(i), differences);
            }
        } else if (expected.isArray() && actual.isArray()) {
            missing(expected, actual).forEach(one -> differences.add(at + ": expected and not read: " + one));
            missing(actual, expected).forEach(one -> differences.add(at + ": read and not expected: " + one));
        } else {
            differences.add(at + ": expected " + expected + ", actual " + actual);
        }
    }

    private static List<JsonNode> missing(JsonNode from, JsonNode in) {
        List<JsonNode> missing = new ArrayList<>();
        from.forEach(missing::add);
        in.forEach(missing::remove);
        return missing;
    }
}
