package io.sluice.cli;

import io.sluice.egress.Checked;
import io.sluice.egress.RuleProfile;
import io.sluice.intake.AcceptedLines;
import io.sluice.intake.ProposedDestinations;
import java.io.BufferedWriter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice lint}: says of each line of a list whether it names what it should, and if not, by which rule. */
@Command(
        name = "lint",
        description = {
            "Checks a list of proposed destinations, S3 buckets or Azure Storage accounts, one a line, and prints one"
                    + " verdict a line."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nA line is one of:%n",
        footer = {
            "  HOST PORT      apart by spaces or tabs; # after a space begins a comment",
            "  HOST,PORT      CSV; the first line may be a header that names the columns",
            "                 address (or host), ports (or port) and kind",
            "  {\"address\":\"HOST\",\"ports\":\"PORT\",\"kind\":\"DIRECT\"}",
            "                 JSON; kind (DIRECT or AGENT_PROXY) may be absent",
            "HOST is a DNS name, an IPv4 address or an IPv4 block in CIDR notation; PORT is",
            "one port or, for addresses, a range such as 80-443.",
            "",
            "With --what s3-bucket or azure-storage a line is the bucket's name or the",
            "account's resource ID, or {\"bucket\":\"NAME\"} or {\"id\":\"RESOURCE ID\"}, or a row",
            "of CSV if the first line names several columns, bucket or id among them. With",
            "--json they have a \"warning\" beside the fields of a destination; form and ports",
            "are null.",
            "",
            "A suggestion names the same thing in the form that is accepted; a name with a",
            "slip in it is not put right, for another name is another's bucket or account.",
            "A destination that is valid may still be a bad one: what speaks against it by",
            "itself, whoever asks and whatever is there, stands at the end of its line, and",
            "with --json in \"findings\", each with its severity (critical, warning, note);",
            "brief tells the rest. Neither \"valid\" nor the exit code looks at it.",
            "",
            "With --json a suggestion replaces the part that the rule is about (R1 the",
            "address, R2 the ports, R4 the kind); \"instead\" has the whole lines.",
            "",
            "Input is UTF-8. Blank lines and lines that begin with # are skipped; line",
            "numbers count them."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every line is valid", "1:at least one is not", "2:wrong use, or the file cannot be opened"})
final class LintCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            defaultValue = "destination",
            converter = LintSubject.Words.class,
            description = "What the list names: destination (default), s3-bucket or azure-storage.")
    private LintSubject what;

    @Option(names = "--json", description = "Print one JSON object for each verdict.")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The file to read; - is the standard input (default).")
    private String file;

    LintCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Writer buffered = new BufferedWriter(out, 1 << 16);
        try (InputStream in = InputFile.open(spec, file, standardInput)) {
            boolean found = lint(source(whileRead(in, buffered, out)), buffered);
            buffered.flush();
            return found || out.checkError() ? ExitCode.REFUSED : ExitCode.DONE;
        }
    }

    private VerdictSource source(InputStream in) {
        return what == LintSubject.DESTINATION
                ? new DestinationVerdicts(
                        new ProposedDestinations(in, RuleProfile.CLASSIC), new AcceptedLines(RuleProfile.CLASSIC))
                : new NameVerdicts(in, what);
    }

    /** Whether at least one is not valid. */
    private boolean lint(VerdictSource source, Writer out) throws IOException {
        Verdicts verdicts = json ? new JsonVerdicts(out, what) : new TextVerdicts(out);
        boolean found = false;
        for (var next = source.next(); next.isPresent(); next = source.next()) {
            verdicts.print(next.get());
            found |= next.get().checked() instanceof Checked.Invalid<?>;
        }
        return found;
    }

    /**
     * The input, which hands out what is written so far before it waits for more, so that a pipe sees each verdict in
     * time, and which ends when nobody reads the output any longer.
     */
    private static InputStream whileRead(InputStream in, Writer buffered, PrintWriter out) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                buffered.flush();
                return out.checkError() ? -1 : super.read(bytes, offset, length);
            }
        };
    }
}
