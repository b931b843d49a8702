package io.rapporteur.ingest.text.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapporteur.ingest.text.Read;
import io.rapporteur.ingest.text.extraction.Extraction;
import io.rapporteur.ingest.text.extraction.Rejection;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlEndTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body><p>One</p></body></html>",
                "<html><head><title>One</title><body><p>Two</body>",
                "<!doctype html><p>One<p>Two",
                "<p>One</p><ul><li>Two<li>Three</ul>",
                "<html><body><div><p>One < two & three</div></body>",
                "<html><body><div/><p title='a > b'>One</p></body></html>",
                "<html><body><div><b>One</div></b></div></body></html>",
                "<html><body><script>if (a < b) { document.write('<div>'); }</script>One</body></html>",
                "<html><body><!-- <div> --><p>One</p></body></html> \n",
                "One, AT&T"
            })
    void findsNothingMissingInAPageThatIsWhole(String page) throws Rejection {
        assertThat(HtmlEnd.require(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p cla | the page ends within a tag that begins in line 1",
                "<html><body><a href=\"/one | the page ends within a tag that begins in line 1",
                "<html><body><p>One<!-- two | the page ends within a comment that begins in line 1",
                "<html><script>var a = 1; | the page ends within the script that begins in line 1",
                "<html><head><title>On | the page ends within the title that begins in line 1",
                "<!doctype htm | the page ends within a declaration that begins in line 1",
                "<html><body><div><p>One | the page ends within the div of line 1; </div> and </body> are missing",
                "<html><body><p>One&nbs | the page ends within a character reference, and </body> is missing",
                "<html><body><p>One< | the page ends with the beginning of a tag, and </body> is missing"
            })
    void refusesAPageThatEndsWithinMarkup(String page, String detail) {
        assertThatThrownBy(() -> HtmlEnd.require(page)).hasMessage("BROKEN: the file is cut off: " + detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body><p>One. | neither body nor html is closed: the end of the page may be missing",
                "<div><p>One</p> | the div of line 1 is never closed: the end of the page may be missing"
            })
    void warnsOfAPageThatMayBeCutOff(String page, String warning) throws Rejection {
        assertThat(HtmlEnd.require(page)).containsExactly(warning);
    }

    @Test
    void refusesOrDoubtsAPageThatIsCutOffAnywhere() throws Rejection {
        String page = "<html><body><div class='text'>" + "<p>Recalls <a href='/x'>it</a> &amp; more,</p>".repeat(20)
                + "</div></body></html>";

        for (int length = 10; length < page.indexOf("</body>"); length++) {
            Extraction read = Read.any(page.substring(0, length).getBytes(StandardCharsets.UTF_8), "a.html");

            if (read instanceof Extraction.Text text) {
                assertThat(text.warnings()).as("at %d", length).isNotEmpty();
            }
        }
    }

    @Test
    void goesThroughAPageOfTagsThatMatchNone() throws Rejection {
        String page = "<div>".repeat(200_000) + "</ul>".repeat(200_000);

        assertThat(HtmlEnd.require(page))
                .containsExactly("the div of line 1 is never closed: the end of the page may be missing");
    }
}
