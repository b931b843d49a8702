package io.rapporteur.app.command;

import io.rapporteur.app.terminal.CommandException;
import io.rapporteur.app.terminal.Console;
import io.rapporteur.app.terminal.Logging;
import io.rapporteur.app.terminal.ReaderGoneException;
import io.rapporteur.replay.MakerCondition;
import io.rapporteur.replay.NamePattern;
import io.rapporteur.replay.RawRange;
import io.rapporteur.replay.redrive.DecisionException;
import io.rapporteur.replay.stream.ReplayException;
import io.rapporteur.replay.withdrawal.WithdrawalException;
import io.rapporteur.runtime.provision.ProvisioningException;
import io.rapporteur.runtime.service.Exit;
import io.rapporteur.runtime.service.UnavailableException;
import io.rapporteur.schemas.record.RecordPosition;
import java.util.function.Function;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together and settles how each can end. */
public final class CommandLines {

    private CommandLines() {}

    /** The whole command line, printing to {@code console}. */
    public static CommandLine on(Console console) {
        var line = new CommandLine(new RapporteurCommand());
        line.addSubcommand(new RunCommand(console));
        line.addSubcommand(new IngestCommand(console));
        line.addSubcommand(new ExtractCommand(console));
        line.addSubcommand(new TailCommand(console));
        line.addSubcommand(new ShowCommand(console));
        line.addSubcommand(new CitesCommand(console));
        line.addSubcommand(new CitedByCommand(console));
        line.addSubcommand(new WantedCommand(console));
        line.addSubcommand(new FindingsCommand(console));
        line.addSubcommand(new StatusCommand(console));
        line.addSubcommand(new TopicsCommand(console));
        line.addSubcommand(deadLetters(console));
        line.addSubcommand(new WithdrawCommand(console));
        line.addSubcommand(new ReplayCommand(console));
        line.addSubcommand(new RebuildCommand(console));
        line.addSubcommand(new CheckCommand(console));
        line.addSubcommand(new GenerateCompletion());
        line.registerConverter(RecordPosition.class, parsed(RecordPosition::parse));
        line.registerConverter(NamePattern.class, NamePattern::new);
        line.registerConverter(RawRange.class, parsed(RawRange::parse));
        line.registerConverter(MakerCondition.class, parsed(MakerCondition::parse));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.help());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.style().isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionStrategy(CommandLines::execute);
        line.setParameterExceptionHandler((wrong, args) -> refuse(console, wrong));
        line.setExecutionExceptionHandler((failure, command, parsed) -> fail(console, failure, command));
        return line;
    }

    private static CommandLine deadLetters(Console console) {
        return new CommandLine(new DeadLettersCommand())
                .addSubcommand(new DeadLettersListCommand(console))
                .addSubcommand(new DeadLettersShowCommand(console))
                .addSubcommand(new DeadLettersRedriveCommand(console))
                .addSubcommand(new DeadLettersDropCommand(console));
    }

    /** What a type says about a malformed value becomes what the command says. */
    private static <T> ITypeConverter<T> parsed(Function<String, T> parser) {
        return text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }

    private static int execute(ParseResult parsed) {
        ParseResult deepest = parsed;
        while (deepest.hasSubcommand()) {
            deepest = deepest.subcommand();
        }
        Object command = deepest.commandSpec().userObject();
        Logging.toConsole(command instanceof BaseCommand base && base.verbose());
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int refuse(Console console, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        console.say(console.style().red("rapporteur:") + " " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, console.err());
        console.say("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.USAGE.code();
    }

    private static int fail(Console console, Exception failure, CommandLine command) {
        if (failure instanceof ReaderGoneException) {
            return Exit.OK.code();
        }
        boolean verbose = command.getCommand() instanceof BaseCommand base && base.verbose();
        boolean expected = failure instanceof TimeoutException
                || failure instanceof CommandException
                || failure instanceof DecisionException
                || failure instanceof ReplayException
                || failure instanceof WithdrawalException
                || failure instanceof ProvisioningException
                || failure instanceof UnavailableException;
        String message = expected ? failure.getMessage() : "unexpected: " + failure;
        console.say(console.style().red("rapporteur:") + " " + message + Remedies.of(failure));
        if (verbose) {
            failure.printStackTrace(console.err());
            console.err().flush();
        } else if (!expected) {
            console.say("This is a defect. Run it again with --verbose and report what it prints.");
        }
        return failure instanceof CommandException known ? known.exit().code() : Exit.FAILED.code();
    }
}
