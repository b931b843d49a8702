package io.rapporteur.runtime.text;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.pattern.KeyValuePairConverter;
import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * Log lines that say file names, keys and messages of others without being steered by them: a message with its facts is one
 * line, and nothing in a stack trace moves the cursor.
 */
public final class PrintableLayout extends PatternLayout {

    /** A layout whose pattern is still to be set. */
    public PrintableLayout() {
        getInstanceConverterMap().put("msg", Message::new);
        getInstanceConverterMap().put("message", Message::new);
        getInstanceConverterMap().put("m", Message::new);
        getInstanceConverterMap().put("kvp", Facts::new);
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        // Indents of stack traces are the only tabs that are ours.
        return Printable.lines(
                super.doLayout(event).replace("\n\tat ", "\n  at ").replace("\n\t", "\n  "));
    }

    /** On one line. */
    public static final class Message extends MessageConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return Printable.line(super.convert(event));
        }
    }

    /** On one line. */
    public static final class Facts extends KeyValuePairConverter {

        @Override
        public String convert(ILoggingEvent event) {
            return Printable.line(super.convert(event));
        }
    }
}
