package io.rapporteur.runtime.text;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class PrintableLayoutTest {

    private static final String HOSTILE = "a\u001b[2Jb\nERROR forged\u202e";
    private static final String SHOWN = "a\\u001b[2Jb\\nERROR forged\\u202e";

    @Test
    void writesOneLineWhateverMessagesAndFactsHold() {
        var context = new LoggerContext();
        var layout = new PrintableLayout();
        layout.setContext(context);
        layout.setPattern("%-5level %msg %kvp%n");
        layout.start();
        var event = new LoggingEvent("", context.getLogger("any"), Level.WARN, HOSTILE, null, null);
        event.addKeyValuePair(new KeyValuePair("file", HOSTILE));

        assertThat(layout.doLayout(event)).isEqualTo("WARN  " + SHOWN + " file=\"" + SHOWN + "\"\n");
    }

    @Test
    void keepsTheLinesOfAStackTraceAndNothingElseOfItsMessage() {
        var context = new LoggerContext();
        var layout = new PrintableLayout();
        layout.setContext(context);
        layout.setPattern("%msg%n%ex{1}");
        layout.start();
        var failure = new IllegalStateException("cannot read \u001b]0;title\u0007");
        var event = new LoggingEvent("", context.getLogger("any"), Level.ERROR, "failed", failure, null);

        assertThat(layout.doLayout(event))
                .startsWith("failed\njava.lang.IllegalStateException: cannot read \\u001b]0;title\\u0007\n  at ");
    }
}
