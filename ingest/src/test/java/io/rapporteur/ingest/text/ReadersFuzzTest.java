package io.rapporteur.ingest.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.akn.AkomaNtosoReader;
import io.rapporteur.ingest.text.detect.FormatDetector;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.ExtractionLimits;
import io.rapporteur.ingest.text.extraction.FormatReader;
import io.rapporteur.ingest.text.extraction.Rejection;
import io.rapporteur.ingest.text.extraction.Source;
import io.rapporteur.ingest.text.html.HtmlReader;
import io.rapporteur.ingest.text.markdown.MarkdownReader;
import io.rapporteur.ingest.text.mht.MhtReader;
import io.rapporteur.ingest.text.plain.Decoded;
import io.rapporteur.ingest.text.plain.PlainTextReader;
import io.rapporteur.ingest.text.plain.TextDecoder;
import io.rapporteur.ingest.text.rtf.RtfReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each reader on inputs put together from pieces of its format and then spoilt. 1,000 of each unless {@code -Dfuzz.inputs} says
 * otherwise; a failure names the seed that makes its input again.
 */
class ReadersFuzzTest {

    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000);

    /** What a reader may make of a byte: a paragraph of one letter, with its number, as deep as texts are indented. */
    private static final int CHARS_FOR_A_BYTE = 40;

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16,
            StandardCharsets.ISO_8859_1);

    private static final List<String> TEXT = List.of(
            "Recalls ",
            "its resolution 99/1",
            "\n",
            "\r",
            "\r\n",
            "\f",
            "\t",
            "\0",
            "\ufeff",
            "\u00a0",
            "é",
            "—",
            "\u200b",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "漢字",
            "кириллица",
            "1. ",
            "(a) ",
            "¹",
            "[^1]: ",
            "# ",
            "* ",
            "\u001b[31m",
            "\u202e");

    private static final List<String> MARKDOWN = List.of(
            "\n",
            "\n\n",
            "---\n",
            "+++\n",
            "title: x\n",
            "# ",
            " {#id .class}",
            "- ",
            "* ",
            "1. ",
            "1. 1. ",
            "2) ",
            "1\\. ",
            "\\(a\\) ",
            "> ",
            "    ",
            "```\n",
            "```markdown\n",
            ":::\n",
            "+---+---+\n",
            "| a | b |\n",
            "|---|---|\n",
            "*",
            "**",
            "_",
            "[",
            "](",
            "]",
            ")",
            "[^1]",
            "[^1]: ",
            "[1]: A/90/1\n",
            "[1]",
            "^[",
            "^1^",
            "$^{1}$",
            "[[1]](#_ftn1)",
            "[↑](#ref-1)",
            "<sup>1</sup>",
            "<i>",
            "<",
            "<!--",
            "-->",
            "<table><tr><td>",
            "<span id='p'></span>{1}----------\n",
            "--- page 2 ---\n",
            "~~",
            "~2~",
            "\f",
            "\\",
            "&amp;",
            "words ",
            "\0",
            "![](x.png)");

    private static final List<String> HTML = List.of(
            "<html>",
            "</html>",
            "<body>",
            "</body>",
            "<p>",
            "</p>",
            "<div>",
            "</div>",
            "<div class=\"a",
            "\"",
            "'",
            ">",
            "<",
            "<ol start=3>",
            "<ol type=i>",
            "<li value=9>",
            "</li>",
            "</ol>",
            "<ul>",
            "</ul>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<sup>1",
            "</sup>",
            "<a href='#n'>",
            "<a name=n>",
            "<p id='n'>",
            "</a>",
            "<i>",
            "</i>",
            "<br>",
            "<hr>",
            "<!--",
            "-->",
            "<!doctype html>",
            "<![CDATA[",
            "]]>",
            "<?php ",
            "<script>",
            "</script>",
            "<style>",
            "</style>",
            "<title>",
            "</title>",
            "<textarea>",
            "<svg>",
            "<template>",
            "<pre>",
            "</pre>",
            "&nbsp;",
            "&#0;",
            "&#xD800;",
            "&am",
            "&#x1F600;",
            "<p style='page-break-before:always'>",
            "words ",
            "\0",
            "<select>",
            "<noscript>",
            "<nav>",
            "</nav>",
            "<main>",
            "<aside class='menu'>",
            "<footer>",
            "<header>",
            "<div class='breadcrumb'>",
            "<a href='/'>home</a>",
            "<p>1. Urges all of them to go;</p>",
            "<style>.a{display:none}</style>",
            "<meta charset=utf-16>");

    private static final List<String> XML = List.of(
            "<?xml version='1.0'?>",
            "<?xml version='1.0' encoding='UTF-16'?>",
            "<akomaNtoso>",
            "</akomaNtoso>",
            "<act>",
            "</act>",
            "<p>",
            "</p>",
            "<p",
            "<paragraph eId=\"para_1\">",
            "</paragraph>",
            "<num>2.</num>",
            "<point>",
            "</point>",
            "<authorialNote marker='1'>",
            "</authorialNote>",
            "<sup>",
            "</sup>",
            "<i>",
            "</i>",
            "<eol/>",
            "<table>",
            "<tr>",
            "<td>",
            "</td>",
            "</tr>",
            "</table>",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?x ?>",
            "<!DOCTYPE akomaNtoso>",
            "&amp;",
            "&x;",
            "&#0;",
            "&#x1F600;",
            "words ",
            "\0",
            "<html>",
            "</html>",
            "<meta>",
            "</meta>",
            "<coverPage>",
            "</coverPage>");

    private static final List<String> RTF = List.of(
            "{",
            "}",
            "{\\*",
            "\\",
            "\\par ",
            "\\pard",
            "\\i ",
            "\\i0 ",
            "{\\super 1}",
            "{\\super\\chftn{\\footnote\\chftn Note.}}",
            "\\footnote",
            "\\ftnalt",
            "{\\listtext 1.\\tab}",
            "\\ls1\\ilvl1 ",
            "\\ls-1\\ilvl99999999999 ",
            "{\\*\\listtable{\\list{\\listlevel\\levelnfc0{\\leveltext\\'02\\'00.;}}\\listid1}}",
            "{\\*\\listoverridetable{\\listoverride\\listid1\\ls1}}",
            "{\\fonttbl{\\f1\\fcharset128 A;}}",
            "\\f1 ",
            "\\ansicpg1251",
            "\\'c8",
            "\\'",
            "\\u8212-",
            "\\u-1 ",
            "\\uc9 ",
            "\\bin9 ",
            "\\trowd\\intbl ",
            "\\cell ",
            "\\nestcell ",
            "\\row ",
            "\\page ",
            "\\sect ",
            "{\\header x\\par}",
            "{\\shp{\\*\\shpinst{\\shptxt x}}}",
            "{\\field{\\*\\fldinst X}{\\fldrslt y}}",
            "{\\deleted z}",
            "\\v ",
            "words ",
            "\0",
            "\n");

    private static final String MHT_HEAD = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n";

    private static final List<String> MHT = List.of(
            "MIME-Version: 1.0\n",
            "Content-Type: multipart/related; boundary=b\n",
            "Content-Type: text/html; charset=utf-16\n",
            "Content-Transfer-Encoding: quoted-printable\n",
            "Content-Transfer-Encoding: base64\n",
            "From: <Saved by x>\n",
            "\n",
            "\r\n\r\n",
            "--b\n",
            "--b--\n",
            "<html><body><p>words</p></body></html>\n",
            "=C3=A9",
            "=",
            "AAAA",
            "message/rfc822",
            "\0");

    static Stream<Arguments> formats() {
        return Stream.of(
                argumentSet("plain text", new PlainTextReader(), "a.txt", TEXT, "", ""),
                argumentSet("Markdown", new MarkdownReader(), "a.md", MARKDOWN, "", ""),
                argumentSet("html", new HtmlReader(), "a.html", HTML, "<html>", "</html>"),
                argumentSet("Akoma Ntoso", new AkomaNtosoReader(), "a.xml", XML, "<akomaNtoso>", "</akomaNtoso>"),
                argumentSet("rtf", new RtfReader(), "a.rtf", RTF, "{\\rtf1 ", "}"),
                argumentSet("mht", new MhtReader(), "a.mht", MHT, MHT_HEAD, "--b--\n"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void answersWhateverItIsGiven(FormatReader reader, String name, List<String> pieces, String before, String after) {
        for (int seed = 0; seed < INPUTS; seed++) {
            byte[] bytes = input(new Random(seed), pieces, before, after);
            try {
                check(reader.read(new Source(bytes, name, null, ExtractionLimits.DEFAULT)), bytes);
            } catch (Rejection rejection) {
                assertThat(rejection.asExtraction().detail()).isNotBlank();
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw new AssertionError("seed " + seed + " of " + name, e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void tellsTheFormatAndTheEndOfWhateverItIsGiven(
            FormatReader reader, String name, List<String> pieces, String before, String after) {
        var detector = new FormatDetector();
        for (int seed = 0; seed < INPUTS; seed++) {
            byte[] bytes = input(new Random(seed), pieces, before, after);
            try {
                assertThat(detector.detect(new Source(bytes, "", null, ExtractionLimits.DEFAULT)))
                        .isNotNull();
            } catch (Rejection rejection) {
                assertThat(rejection.asExtraction().remedy()).isNotBlank();
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("seed " + seed + " of " + name, e);
            }
            assertThat(FileEnd.missing(bytes, name)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void decodesToCharactersOfTheBytesOrSaysWhyNot(
            FormatReader reader, String name, List<String> pieces, String before, String after) {
        for (int seed = 0; seed < INPUTS; seed++) {
            byte[] bytes = input(new Random(seed), pieces, before, after);
            try {
                Decoded decoded = TextDecoder.decode(bytes, seed % 3 == 0 ? "utf-16" : null);

                assertThat(decoded.text().length()).isLessThanOrEqualTo(bytes.length);
                assertThat(Charset.isSupported(decoded.charset())).isTrue();
            } catch (Rejection rejection) {
                assertThat(rejection.asExtraction().detail()).isNotBlank();
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + " of " + name, e);
            }
        }
    }

    private static void check(Extraction.Text read, byte[] bytes) {
        assertThat(read.text())
                .doesNotContain("\0")
                .doesNotContain("\r")
                .doesNotStartWith("\ufeff")
                .hasSizeLessThanOrEqualTo(CHARS_FOR_A_BYTE * bytes.length + 1_000);
    }

    private static byte[] input(Random random, List<String> pieces, String before, String after) {
        var text = new StringBuilder(random.nextInt(4) == 0 ? "" : before);
        int count = random.nextInt(60);
        for (int i = 0; i < count; i++) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        text.append(random.nextInt(3) == 0 ? "" : after);
        byte[] bytes = text.toString().getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
        return random.nextInt(3) == 0 && bytes.length > 0 ? spoilt(bytes, random) : bytes;
    }

    /** Cut, with a piece doubled, or with bytes changed. */
    private static byte[] spoilt(byte[] bytes, Random random) {
        var out = new ByteArrayOutputStream();
        int from = random.nextInt(bytes.length);
        int length = random.nextInt(bytes.length - from);
        switch (random.nextInt(3)) {
            case 0 -> out.write(bytes, 0, from);
            case 1 -> {
                out.writeBytes(bytes);
                out.write(bytes, from, length);
            }
            default -> {
                bytes[from] = (byte) random.nextInt(256);
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                out.writeBytes(bytes);
            }
        }
        return out.toByteArray();
    }
}
