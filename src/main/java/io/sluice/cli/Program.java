package io.sluice.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** The program as picocli runs it: the root command with its subcommands, two streams, and exit codes ({@link ExitCode}). */
public final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);

    private final CommandLine commandLine;

    /** A program that reads {@code in}, writes its results to {@code out} and its complaints to {@code err}. */
    public Program(InputStream in, PrintWriter out, PrintWriter err) {
        commandLine = new CommandLine(new SluiceCommand())
                .addSubcommand(new LintCommand(in))
                .addSubcommand(new BriefCommand(in))
                .addSubcommand(new CheckCommand(in))
                .addSubcommand(new BucketPolicyCommand(in))
                .addSubcommand(new AuditCommand(in))
                .addSubcommand(new BackendCommand())
                .addSubcommand(new TourCommand())
                .addSubcommand(new FirstScreenCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((e, arguments) -> wrongUse(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    }

    /**
     * The program on the process's own streams. They speak UTF-8 whatever the locale, because what the program prints is
     * read by other programs; {@code System.out} and {@code System.err} are replaced accordingly.
     */
    public static Program onStandardStreams() {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        return new Program(
                System.in,
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    }

    /** Runs the command the arguments name and returns its exit code; never throws for a wrong command line. */
    public int run(String... args) {
        return commandLine.execute(args);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** One line what is wrong, and where to read on: the whole help would push that line off the screen. */
    private static int wrongUse(CommandLine.ParameterException e) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try “" + command.getCommandSpec().qualifiedName() + " --help”.");
        return ExitCode.WRONG_USE;
    }

    private static int failed(Exception e, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof IOException) {
            LOG.debug("{} failed", name, e);
            command.getErr().println(name + " cannot read on or write: " + e.getMessage() + ".");
            return ExitCode.WRONG_USE;
        }
        LOG.error("{} failed", name, e);
        return ExitCode.REFUSED;
    }
}
