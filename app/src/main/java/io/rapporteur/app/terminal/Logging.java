package io.rapporteur.app.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.util.FileSize;
import io.rapporteur.runtime.text.PrintableLayout;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Settles where log lines go; called once a command knows how it is to run. */
public final class Logging {

    private static final String PATTERN_CONSOLE = "%-5level %msg %kvp%n%ex{short}";
    private static final String PATTERN_CONSOLE_LONG = "%d{HH:mm:ss.SSS} %-5level %logger{0} %msg %kvp%n";
    private static final String PATTERN_FILE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level [%thread] %logger{36} %msg %kvp%n";
    private static final String FILE_SIZE = "20MB";
    private static final int OLD_FILES = 3;
    private static final String CONSOLE = "console";

    private Logging() {}

    /** Our warnings and the libraries' errors to standard error; everything from INFO on when {@code verbose}. */
    public static void toConsole(boolean verbose) {
        LoggerContext context = context();
        context.reset();
        quieten(context);
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setTarget("System.err");
        console.addFilter(verbose ? new Audience(Level.INFO, Level.INFO) : new Audience(Level.WARN, Level.ERROR));
        begin(console, CONSOLE, verbose ? PATTERN_CONSOLE_LONG : PATTERN_CONSOLE, context);
    }

    /**
     * Everything from INFO on also to a file, which is rolled before it grows large. The libraries' errors then go there alone
     * unless {@code verbose}: they retry what they complain of, and what matters of it a service says itself.
     */
    public static void alsoToFile(Path file, boolean verbose) {
        LoggerContext context = context();
        if (!verbose) {
            Appender<ILoggingEvent> console = root(context).getAppender(CONSOLE);
            console.clearAllFilters();
            console.addFilter(new Audience(Level.WARN, Level.OFF));
        }
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setFile(file.toString());
        var names = new FixedWindowRollingPolicy();
        names.setContext(context);
        names.setParent(appender);
        names.setFileNamePattern(file + ".%i");
        names.setMinIndex(1);
        names.setMaxIndex(OLD_FILES);
        names.start();
        var size = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        size.start();
        appender.setRollingPolicy(names);
        appender.setTriggeringPolicy(size);
        begin(appender, "file", PATTERN_FILE, context);
    }

    private static void begin(
            OutputStreamAppender<ILoggingEvent> appender, String name, String pattern, LoggerContext context) {
        var layout = new PrintableLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        layout.start();
        var encoder = new LayoutWrappingEncoder<ILoggingEvent>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        appender.setName(name);
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        root(context).addAppender(appender);
    }

    /** Kafka tells every property of every client at INFO; that is of no use to the reader of our log. */
    private static void quieten(LoggerContext context) {
        root(context).setLevel(Level.INFO);
        context.getLogger("org.apache.kafka").setLevel(Level.WARN);
        context.getLogger("kafka").setLevel(Level.WARN);
        context.getLogger("io.confluent").setLevel(Level.WARN);
        context.getLogger("org.flywaydb").setLevel(Level.WARN);
        context.getLogger("com.zaxxer.hikari").setLevel(Level.WARN);
        // What is wrong with a file is said once, with its name, by whoever reads it.
        for (String reader : List.of("org.apache.pdfbox", "org.apache.fontbox", "org.apache.poi", "org.apache.tika")) {
            context.getLogger(reader).setLevel(Level.OFF);
        }
    }

    private static Logger root(LoggerContext context) {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }

    /** What a person at the terminal should read: more of what we say than of what the libraries say. */
    private static final class Audience extends Filter<ILoggingEvent> {

        private static final String OURS = "io.rapporteur.";

        private final Level ours;
        private final Level others;

        Audience(Level ours, Level others) {
            this.ours = ours;
            this.others = others;
        }

        @Override
        public FilterReply decide(ILoggingEvent event) {
            Level least = event.getLoggerName().startsWith(OURS) ? ours : others;
            return event.getLevel().isGreaterOrEqual(least) ? FilterReply.NEUTRAL : FilterReply.DENY;
        }
    }
}
