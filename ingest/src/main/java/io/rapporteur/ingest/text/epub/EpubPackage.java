package io.rapporteur.ingest.text.epub;

import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.zip.ZipParts;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a book is made of (EPUB 3.3, 5): its pages in the order of reading.
 *
 * @param pages names of entries of the container; those beside the main order last
 */
record EpubPackage(List<String> pages) {

    static final String CONTAINER = "META-INF/container.xml";

    /**
     * Reads container and package.
     *
     * @throws Rejection {@code BROKEN} where they do not name what they must
     */
    static EpubPackage of(ZipParts parts) throws Rejection {
        Element root = xml(parts.require(CONTAINER)).selectFirst("*|rootfile[full-path]");
        if (root == null) {
            throw Rejection.damaged("the container of the epub names no package");
        }
        String name = root.attr("full-path");
        Document opf = xml(parts.require(name));
        Map<String, Element> items = new HashMap<>();
        for (Element item : opf.select("*|manifest > *|item[id][href]")) {
            items.put(item.id(), item);
        }
        List<String> pages = new ArrayList<>();
        List<String> beside = new ArrayList<>();
        for (Element reference : opf.select("*|spine > *|itemref[idref]")) {
            Element item = items.get(reference.attr("idref"));
            if (item == null) {
                throw Rejection.damaged("the epub reads " + reference.attr("idref") + ", which its manifest has not");
            }
            if (isPage(item)) {
                (reference.attr("linear").equals("no") ? beside : pages).add(resolve(name, item.attr("href")));
            }
        }
        pages.addAll(beside);
        return new EpubPackage(List.copyOf(pages));
    }

    /** XML of any quality; nothing that it refers to is fetched. */
    static Document xml(byte[] part) {
        return Jsoup.parse(new String(part, StandardCharsets.UTF_8), Parser.xmlParser());
    }

    /** The entry that a reference within another entry means, without what stands behind a {@code #}. */
    static String resolve(String from, String reference) {
        int fragment = reference.indexOf('#');
        String path = decoded(fragment < 0 ? reference : reference.substring(0, fragment));
        if (path.isEmpty()) {
            return from;
        }
        Deque<String> steps = new ArrayDeque<>();
        int folder = path.startsWith("/") ? -1 : from.lastIndexOf('/');
        for (String step : (from.substring(0, folder + 1) + path).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The contents for readers of books are no text of the document. */
    private static boolean isPage(Element item) {
        String type = item.attr("media-type");
        boolean contents = List.of(item.attr("properties").split("\\s+", -1)).contains("nav");
        return !contents && (type.contains("html") || type.equals("text/x-oeb1-document"));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}
