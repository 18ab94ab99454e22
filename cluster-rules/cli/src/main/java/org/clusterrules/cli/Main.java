package org.clusterrules.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Exits with 0, 1 or 2, as {@code assess --help} says. */
public final class Main {
    /** The exit code if the command line, a form or the rules cannot be read. */
    static final int UNREADABLE = 2;

    /** In the order of the help. Only the command that is named first is created: creating all takes a tenth of a second. */
    static final ImmutableMap<String, Supplier<Subcommand>> COMMANDS =
            ImmutableMap.<String, Supplier<Subcommand>>builder()
                    .put("assess", AssessCommand::new)
                    .put("verify", VerifyCommand::new)
                    .put("why", WhyCommand::new)
                    .put("convert", ConvertCommand::new)
                    .put("new", NewCommand::new)
                    .put("check", CheckCommand::new)
                    .put("fmt", FmtCommand::new)
                    .put("test", TestCommand::new)
                    .put("watch", WatchCommand::new)
                    .put("mutate", MutateCommand::new)
                    .put("diff", DiffCommand::new)
                    .put("sweep", SweepCommand::new)
                    .put("rule-sets", RuleSetsCommand::new)
                    .put("rules", RulesCommand::new)
                    .put("thresholds", ThresholdsCommand::new)
                    .put("book", BookCommand::new)
                    .put("words", WordsCommand::new)
                    .put("fields", FieldsCommand::new)
                    .put("lsp", LspCommand::new)
                    .put("keys", KeysCommand::new)
                    .put("schema", SchemaCommand::new)
                    .put("template", TemplateCommand::new)
                    .buildOrThrow();

    private final CliMessages messages;
    private final Console console;
    private final CommandLine commands;

    private Main(List<String> arguments, InputStream in, OutputStream out, OutputStream err) {
        this.messages = new CliMessages(language(arguments));
        this.console = new Console(in, out, err, messages);
        this.commands = new CommandLine(new Commands())
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(80);
        boolean isNamed = !arguments.isEmpty() && COMMANDS.containsKey(arguments.get(0));
        for (String name : isNamed ? Set.of(arguments.get(0)) : COMMANDS.keySet()) {
            commands.addSubcommand(requireNonNull(COMMANDS.get(name)).get().on(console));
        }
        commands.setResourceBundle(messages.bundle());
    }

    /** Runs one command and exits. */
    public static void main(String[] arguments) {
        // System.out and System.err would use the platform's character set.
        int exit = UNREADABLE;
        try {
            OutputStream out = new FileOutputStream(FileDescriptor.out);
            OutputStream err = new FileOutputStream(FileDescriptor.err);
            exit = run(List.of(arguments), System.in, out, err);
        } finally {
            System.exit(exit); // an exception would exit with 1
        }
    }

    static int run(List<String> arguments, InputStream in, OutputStream out, OutputStream err) {
        // People try "help" and "help assess" first.
        List<String> meant = arguments.isEmpty() || !arguments.get(0).equals("help")
                ? arguments
                : Lists.newArrayList(Iterables.concat(arguments.subList(1, arguments.size()), List.of("--help")));
        return new Main(meant, in, out, err).run(meant);
    }

    /** Finds the language first, so that everything else that is wrong can be reported in it. */
    private static Locale language(List<String> arguments) {
        String language = "";
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            if (arguments.get(i).equals("--lang") && i + 1 < arguments.size()) {
                language = arguments.get(i + 1);
            } else if (arguments.get(i).startsWith("--lang=")) {
                language = arguments.get(i).substring("--lang=".length());
            }
        }
        return language.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
    }

    @SuppressWarnings("CatchAllThrowable") // every failure is reported in one line without a stack trace
    private int run(List<String> arguments) {
        try {
            return runCommand(arguments);
        } catch (ParameterException e) {
            console.problem(messages.of("command-line", messages.of(e)));
            String command = e.getCommandLine().getCommandSpec().qualifiedName();
            console.problem(messages.of("see-help", command));
        } catch (UnreadableException e) {
            e.problems().forEach(console::problem);
        } catch (IOException e) {
            console.problem(messages.of("cannot-write", FileArguments.describeWithFile(e, messages)));
        } catch (Throwable e) {
            Throwable cause = Throwables.getRootCause(e);
            console.problem(messages.of("internal", cause.getClass().getName(), String.valueOf(cause.getMessage())));
        }
        return UNREADABLE;
    }

    private int runCommand(List<String> arguments) throws Exception {
        ParseResult parsed = commands.parseArgs(arguments.toArray(String[]::new));
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine command = last.commandSpec().commandLine();
        checkCommand(parsed, arguments);
        if (command.isUsageHelpRequested()) {
            console.print(usage(command));
            return 0;
        } else if (command.isVersionHelpRequested()) {
            console.print("clusterrules " + version() + "\n");
            return 0;
        }
        checkLanguage(command);
        if (command.getCommand() instanceof Subcommand subcommand) {
            return subcommand.call();
        }
        console.problems(usage(command));
        return UNREADABLE;
    }

    /** Refuses help for an unknown command; picocli would show that of all commands. */
    private void checkCommand(ParseResult parsed, List<String> arguments) {
        boolean isNamed = !arguments.isEmpty() && !arguments.get(0).startsWith("-");
        if (isNamed && !parsed.hasSubcommand()) {
            throw new UnmatchedArgumentException(commands, arguments.subList(0, 1));
        }
    }

    private void checkLanguage(CommandLine command) {
        String language = command.getCommandSpec().findOption("--lang").getValue();
        if (language != null && !language.equals("zh") && !language.equals("en")) {
            throw new ParameterException(command, messages.of("no-language", language));
        }
    }

    private static String usage(CommandLine command) {
        StringWriter usage = new StringWriter();
        command.usage(new PrintWriter(usage, true));
        return usage.toString().replace(System.lineSeparator(), "\n");
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
