package io.rapporteur.enricher.citation.finding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The document that an address names: pages of the United Nations that serve documents by their symbols, volumes of the Treaty
 * Series, and the identifiers that the United Nations' own Akoma Ntoso gives its resolutions. Pure: nothing is fetched, and job
 * numbers ({@code N0947916.pdf}) name nothing.
 */
final class LinkedSymbol {

    /** A symbol has at most some forty characters; an address that says more says something else. */
    private static final int MAX_SYMBOL_LENGTH = 100;

    /** Hosts whose path is the symbol, behind a code of the language. */
    private static final Set<String> BY_PATH = Set.of("undocs.org", "docs.un.org");

    /** Hosts that take the symbol as a parameter. */
    private static final Set<String> BY_QUERY = Set.of(
            "undocs.org",
            "docs.un.org",
            "documents.un.org",
            "daccess-ods.un.org",
            "daccess-dds-ny.un.org",
            "documents-dds-ny.un.org",
            "un.org");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)(?:^|[&;?])(?:final_?symbol|symbolno|symbol|ds|s|m)=([^&;]+)");
    /** 3202(S-VI): a number of the old kind without its series. */
    private static final Pattern WITH_SESSION = Pattern.compile("\\d{1,4}[A-Z]?\\((?:ES-|S-)?[IVXLC]+\\)[A-Z]?");

    private static final Pattern LANGUAGE = Pattern.compile("(?i)^(?:en|fr|es|ru|ar|zh|ch|de|ot)/");
    private static final Pattern HOST =
            Pattern.compile("(?i)^(?:https?:)?//(?:www\\.)?([^/?#:]+)(?::\\d+)?([^?#]*)(\\?[^#]*)?");
    private static final Pattern VOLUME =
            Pattern.compile("(?i)/doc/Publication/UNTS/Volume[ _]?\\d+/v(?:olume-?)?(\\d+)\\b.*");
    private static final Pattern IRI = Pattern.compile(
            "(?i)^/akn/un/statement/deliberation/([a-z-]+)/[0-9-]+/([a-z0-9]+(?:-[0-9]+)?)-(\\d+[a-z]?)(?:/.*)?$");

    /** First number of the decisions of an organ, whose resolutions stay below it. */
    private static final Map<String, Integer> FIRST_DECISION = Map.of("unga", 401, "unecosoc", 200, "unga-hrc", 101);

    private LinkedSymbol() {}

    /** The symbol that an address names, in canonical spelling but for capitals, or null where it names none. */
    static @Nullable String of(String address) {
        Matcher parts = HOST.matcher(address.strip());
        if (!parts.find()) {
            return identifier(address);
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        String path = decoded(parts.group(2));
        String query = parts.group(3) == null ? "" : parts.group(3);
        if (host.equals("treaties.un.org")) {
            Matcher volume = VOLUME.matcher(path);
            return volume.find() ? "UNTS:" + volume.group(1) : null;
        }
        Matcher parameter = PARAMETER.matcher(query);
        if (BY_QUERY.contains(host) && parameter.find()) {
            return symbol(decoded(parameter.group(1)));
        }
        if (BY_PATH.contains(host)) {
            return symbol(LANGUAGE.matcher(path.replaceFirst("^/+", "")).replaceFirst(""));
        }
        return path.startsWith("/akn/un/") ? identifier(path) : null;
    }

    private static @Nullable String symbol(String text) {
        String symbol = text.replaceAll("[\\s\\u00a0\\u202f\\u2009]+", "")
                .replaceAll("[\\u2010-\\u2013\\u2212]", "-")
                .replaceAll("^/+|[/.;,]+$", "");
        boolean plain = !symbol.isEmpty()
                && symbol.length() <= MAX_SYMBOL_LENGTH
                && (symbol.indexOf('/') > 0 || WITH_SESSION.matcher(symbol).matches())
                && symbol.chars().allMatch(LinkedSymbol::isOfSymbols);
        return plain ? symbol : null;
    }

    private static boolean isOfSymbols(int c) {
        return (c < 0x80 && Character.isLetterOrDigit(c)) || "/.()-[]_:&+'".indexOf(c) >= 0;
    }

    /** The symbol of a work of the United Nations by its identifier: {@code /akn/un/statement/deliberation/unga/2020-12-21/75-233}. */
    private static @Nullable String identifier(String iri) {
        Matcher work = IRI.matcher(iri);
        if (!work.find()) {
            return null;
        }
        String body = work.group(1).toLowerCase(Locale.ROOT);
        String session = work.group(2).toUpperCase(Locale.ROOT);
        String item = work.group(3).toUpperCase(Locale.ROOT);
        boolean decision = isDecision(body, item);
        return switch (body) {
            case "unga" -> (decision ? "A/DEC/" : "A/RES/") + session + "/" + item;
            case "unsc" -> "S/RES/" + session + "(" + item + ")";
            case "unecosoc" -> (decision ? "E/DEC/" : "E/RES/") + session + "/" + item;
            case "unga-hrc" -> (decision ? "A/HRC/DEC/" : "A/HRC/RES/") + session + "/" + item;
            case "unga-unep-unea" -> "UNEP/EA." + session + "/RES." + item;
            default -> null;
        };
    }

    private static boolean isDecision(String body, String item) {
        String digits = item.replaceAll("\\D.*", "");
        int first = FIRST_DECISION.getOrDefault(body, Integer.MAX_VALUE);
        return digits.length() <= 4 && Integer.parseInt(digits) >= first;
    }

    /** The text with its escapes undone; a per cent sign that escapes nothing stands for itself. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream(text.length());
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int high = written[i] == '%' && i + 2 < written.length ? Character.digit(written[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(written[i + 2], 16);
            bytes.write(low < 0 ? written[i] : high * 16 + low);
            i += low < 0 ? 0 : 2;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
