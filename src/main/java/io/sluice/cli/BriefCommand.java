package io.sluice.cli;

import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Hosting;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Violation;
import io.sluice.egress.Words;
import io.sluice.egress.analysis.Briefing;
import io.sluice.egress.analysis.DecisionBrief;
import io.sluice.egress.analysis.Finding;
import io.sluice.egress.analysis.Severity;
import io.sluice.intake.ProposedDestinations;
import io.sluice.intake.ProposedDestinations.Proposal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice brief}: the decision brief of each proposed destination against a list of existing policies. */
@Command(
        name = "brief",
        description = "Prints what each proposed destination opens, what is already there and what speaks against it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nInput:%n",
        footer = {
            "  FILE has one destination a line, as for lint.",
            "  The list of policies has one JSON object a line:",
            "    {\"id\":…,\"address\":…,\"ports\":…,\"state\":…,\"importers\":[…]}",
            "  and may say \"kind\" (DIRECT or AGENT_PROXY), \"name\", \"global\" and \"sni\" (true",
            "  or false) too. An id is any text or whole number, one policy's alone (7 and",
            "  \"7\" are the same); the answer gives it back as written. Other fields are",
            "  ignored, unless one is nearly the name of a field above that the line lacks.",
            "  Blank lines and lines that begin with # are skipped.",
            "",
            "  Every line of that list must be right: a brief on part of it would be a wrong",
            "  brief. If one is not, each such line is named on the error stream (and, with",
            "  --json, as {\"file\":…,\"line\":…,\"valid\":false,\"rule\":…,\"message\":…} in the",
            "  output), no brief is printed, and the exit code is 2."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, and nothing critical was found",
            "1:a line is no destination, or something critical was found",
            "2:wrong use, or a file cannot be opened, or a line of the policies cannot be read"
        })
final class BriefCommand implements Callable<Integer> {
    private static final Words WORDS = new Words("", "", "");

    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--policies",
            required = true,
            paramLabel = "FILE",
            description = "The existing policies, as JSON lines.")
    private String policies;

    @Option(
            names = "--hosting",
            paramLabel = "WHERE",
            defaultValue = "AWS",
            converter = HostingName.class,
            description =
                    "Where the enrollment runs: ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}), in any case.")
    private Hosting hosting;

    @Option(names = "--region", paramLabel = "NAME", description = "The cloud's name of the enrollment's region.")
    private @Nullable String region;

    @Option(
            names = "--cover",
            paramLabel = "N",
            defaultValue = "100000",
            description = "The most blocks of new reach to print for one destination (default ${DEFAULT-VALUE}).")
    private int cover;

    @Option(names = "--json", description = "Print one JSON object for each destination.")
    private boolean json;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "-",
            description = "The proposed destinations; - is the standard input (default).")
    private String file;

    BriefCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        if (file.equals("-") && policies.equals("-")) {
            throw new ParameterException(spec.commandLine(), "Only one of the two can be the standard input.");
        }
        PrintWriter err = spec.commandLine().getErr();
        PolicyList list = new PolicyList(hosting, region);
        PolicyLines lines = new PolicyLines(list, err);
        try (InputStream in = InputFile.open(spec, policies, standardInput)) {
            lines.policies(policies, in, true);
        }
        PrintWriter out = spec.commandLine().getOut();
        Writer buffered = new BufferedWriter(out, 1 << 16);
        BriefJson printer = new BriefJson(list, cover, buffered);
        if (!lines.unreadable().isEmpty()) {
            return refuse(lines.unreadable(), printer, buffered);
        }
        try (InputStream in = InputFile.open(spec, file, standardInput)) {
            boolean clean = briefs(list, new ProposedDestinations(in, RuleProfile.CLASSIC), printer, buffered);
            buffered.flush();
            return clean && !out.checkError() ? ExitCode.DONE : ExitCode.REFUSED;
        }
    }

    private int refuse(List<UnreadableLine> unreadable, BriefJson printer, Writer out) throws IOException {
        if (json) {
            for (UnreadableLine line : unreadable) {
                printer.print(line);
            }
            out.flush();
        }
        spec.commandLine()
                .getErr()
                .println(
                        "No brief is given: %d of the lines in %s cannot be read, and a brief on part of a list is wrong."
                                .formatted(unreadable.size(), policies));
        return ExitCode.WRONG_USE;
    }

    /** Whether every line was valid and nothing critical was found. */
    private boolean briefs(PolicyList list, ProposedDestinations proposals, BriefJson printer, Writer out)
            throws IOException {
        boolean clean = true;
        for (var next = proposals.next(); next.isPresent(); next = proposals.next()) {
            Proposal proposal = next.get();
            switch (proposal.destination()) {
                case Checked.Valid<Destination>(Destination destination) -> {
                    DecisionBrief brief = brief(list, proposal.kind(), destination);
                    clean &= brief.findings().stream().map(Finding::severity).noneMatch(Severity.CRITICAL::equals);
                    if (json) {
                        printer.print(proposal.line(), brief);
                    } else {
                        out.write(Excerpt.spelled(brief.plainText(list::written)) + "\n");
                    }
                }
                case Checked.Invalid<Destination>(Violation violation) -> {
                    clean = false;
                    if (json) {
                        printer.print(proposal, violation);
                    } else {
                        out.write(new UnreadableLine(file, proposal.line(), violation).sentence() + "\n\n");
                    }
                }
            }
        }
        return clean;
    }

    private DecisionBrief brief(PolicyList list, PolicyKind kind, Destination destination) {
        // A list of destinations names nobody and says nothing, so rules on people and words stay silent.
        var proposal = new io.sluice.egress.analysis.Proposal(
                new UUID(0, 0), kind, destination, List.of(), SniVerification.ON, WORDS, false, Origin.NONE, null);
        return Briefing.of(list.enrollment(), proposal, json ? Integer.MAX_VALUE : Briefing.PAGE);
    }
}
