package io.rapporteur.ingest.text.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.rapporteur.ingest.text.Read;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlChromeTest {

    private static final String DOCUMENT =
            "<p><i>The Assembly</i>,</p><p>1. <i>Urges</i> all to bake;</p><p>2. <i>Decides</i> to go on.</p>";
    private static final String TEXT = "*The Assembly*,\n\n1. *Urges* all to bake;\n\n2. *Decides* to go on.\n";

    static Stream<Arguments> leavesOutWhatTheSiteAdds() {
        return Stream.of(
                argumentSet(
                        "navigation, asides and footers",
                        "<nav><a href='/'>Home</a></nav><main>DOC</main><aside>Resolution 1/1</aside><footer>Resolution 2/2</footer>"),
                argumentSet(
                        "what stands beside the main element",
                        "<p>Print this</p><div>Resolution 3/3</div><main>DOC</main>"),
                argumentSet(
                        "roles",
                        "<div role='banner'>Portal</div><div role='main'>DOC</div><div role='contentinfo'>Resolution 4/4</div>"),
                argumentSet(
                        "classes and ids",
                        "<div class='site-header'>Portal</div><div id='siteNavigation'>Home</div>DOC<div class='social-share'>Share it</div><div id='footer'>Resolution 5/5</div>"),
                argumentSet("a bar of cookies", "<div class='x'><p>We use cookies.</p><button>Fine</button></div>DOC"),
                argumentSet(
                        "breadcrumbs without a class",
                        "<p><a href='/'>Home</a> » <a href='/d'>Documents</a> » Resolution 6/6</p>DOC"),
                argumentSet(
                        "rows of links",
                        "<ul><li><a href='/'>Home</a></li><li><a href='/r'>Resolution 7/7</a></li><li><a href='/h'>Help</a></li></ul>DOC<p><a href='/p'>Privacy</a> | <a href='/t'>Terms of use</a></p>"),
                argumentSet("the line of a copyright", "DOC<p>© The Assembly</p>"),
                argumentSet(
                        "links to places of the page",
                        "<a href='#main'>Skip to content</a>DOC<p><a href='#top'>Back to top</a></p>"),
                argumentSet(
                        "what a style sheet hides",
                        "<style>@media print{p{color:red}} .gone, #off {display: none}</style><p class='gone'>Resolution 8/8</p><p id='off'>Resolution 9/9</p>DOC"),
                argumentSet(
                        "a page laid out in a table",
                        "<table><tr><td><a href='/a'>One</a> <a href='/b'>Two</a> <a href='/c'>Three</a></td><td>DOC</td></tr></table>"));
    }

    @ParameterizedTest
    @MethodSource
    void leavesOutWhatTheSiteAdds(String page) {
        assertThat(read(page)).isEqualTo(TEXT);
    }

    static Stream<Arguments> keepsWhatIsTheDocuments() {
        return Stream.of(
                argumentSet(
                        "header and footer of an article",
                        "<main><article><header><h1>Bread</h1></header>DOC<footer><p>5 May 2035</p></footer></article></main>",
                        "Bread\n\nDOC5 May 2035\n"),
                argumentSet(
                        "a bare header of a page without main element",
                        "<header><p>A/RES/90/1</p></header>DOC",
                        "A/RES/90/1\n\nDOC"),
                argumentSet("a title above the main element", "<h1>Bread</h1><main>DOC</main>", "Bread\n\nDOC"),
                argumentSet(
                        "notes in a footer",
                        "<main><p>Plan,<sup><a href='#n'>1</a></sup></p>DOC</main><footer><p id='n'><sup>1</sup> See A/90/7.</p></footer>",
                        "Plan,¹\n\nDOC____________________\n\n¹ See A/90/7.\n"),
                argumentSet(
                        "a document in columns named by a menu",
                        "<div class='with-sidebar menu-open'>DOC</div>",
                        "DOC"),
                argumentSet(
                        "a style for print",
                        "<style>@media print{.p{display:none}} .p{color:red}</style><p class='p'>Bread</p>DOC",
                        "Bread\n\nDOC"),
                argumentSet(
                        "a list of links in an annex",
                        "DOC<p>Annex</p><ul><li><a href='/a'>Chad</a></li><li><a href='/b'>Chile</a></li><li><a href='/c'>China</a></li></ul>",
                        "DOCAnnex\n\n• Chad\n\n• Chile\n\n• China\n"),
                argumentSet(
                        "half of a page, whatever its class",
                        "<div class='related'>All the words of a letter without paragraphs</div>",
                        "All the words of a letter without paragraphs\n"));
    }

    @ParameterizedTest
    @MethodSource
    void keepsWhatIsTheDocuments(String page, String expected) {
        String whole = expected.endsWith("DOC") ? expected.replace("DOC", TEXT) : expected.replace("DOC", TEXT + "\n");

        assertThat(read(page)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>",
                "<main>",
                "<header>",
                "<aside class='nav'>",
                "<footer><a href=#>",
                "<td>",
                "<table><tr><td>1. Urges all to go;",
                "<div class='a b c'>",
                "<ul><li><a href=x>a</a>",
                "<p>",
                "<article>",
                "<style>.a{display:none}</style>",
                "<style>@media{",
                "<div><button>cookie",
                "<a href='#top'>",
                "<sup><a href='#x'>1</a></sup>",
                "<h1>",
                "<p><a href=/>a</a> » b » c</p>",
                "<p>1. Urges them all to go;</p>"
            })
    @Timeout(60)
    void staysBoundedOnPagesWithoutEnd(String piece) {
        String page =
                "<html><body><main>" + DOCUMENT + "</main>" + piece.repeat(100_000 / piece.length()) + "</body></html>";

        assertThat(Read.any(page.getBytes(StandardCharsets.UTF_8), "a.html")).isNotNull();
    }

    private static String read(String page) {
        return Read.text("<!doctype html><html><body>" + page.replace("DOC", DOCUMENT) + "</body></html>", "a.html");
    }
}
