package io.sluice.cli;

import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Hosting;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.ConnectionCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice check}: may a workload reach a host on a port, and why. */
@Command(
        name = "check",
        description = "Says whether a workload may reach a host on a port, with the whole chain of reasons.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nInput:%n",
        footer = {
            "  The list of policies is as for brief.",
            "  The list of imports has one JSON object a line: {\"workload\":…,\"policy\":…}",
            "  Without one, the workloads that a policy names as importers count.",
            "  A workload that imports a policy which the list lacks does not run (R7). One",
            "  that no import names is not known: the chain says so, and only a global policy",
            "  can allow it.",
            "  Blank lines and lines that begin with # are skipped.",
            "  Every line of both must be right: if one is not, each such line is named on",
            "  the error stream, no answer is given, and the exit code is 2. With --json the",
            "  output then says so too: allowed is false, and \"unreadable\" holds the lines."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:allowed",
            "1:not allowed",
            "2:wrong use, or a file cannot be opened, or one of its lines cannot be read"
        })
final class CheckCommand implements Callable<Integer> {
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Option(names = "--policies", required = true, paramLabel = "FILE", description = "The policies, as JSON lines.")
    private String policies;

    @Option(
            names = "--imports",
            paramLabel = "FILE",
            description =
                    "Which workload imports which policy, as JSON lines; instead of the importers in the policies.")
    private @Nullable String imports;

    @Option(names = "--workload", required = true, paramLabel = "NAME", description = "The workload that connects.")
    private String workload;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Parameters(arity = "1", paramLabel = "HOST:PORT", description = "Where it wants to connect to.")
    private String target;

    CheckCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        Destination destination = switch (ConnectionCheck.target(target)) {
            case Checked.Valid<Destination>(Destination valid) -> valid;
            case Checked.Invalid<Destination>(Violation violation) ->
                throw new ParameterException(spec.commandLine(), violation.rule() + ": " + violation.message());
        };
        if (policies.equals("-") && "-".equals(imports)) {
            throw new ParameterException(spec.commandLine(), "Only one of the two can be the standard input.");
        }
        PrintWriter out = spec.commandLine().getOut();
        PolicyList list = new PolicyList(Hosting.ON_PREMISES, null);
        List<UnreadableLine> unreadable = read(list);
        if (!unreadable.isEmpty()) {
            // A policy or an import that cannot be read may be the one that forbids it.
            spec.commandLine().getErr().println("No answer is given: not every line could be read.");
            if (json) {
                new CheckJson(list, out).refuse(unreadable);
            }
            out.flush();
            return ExitCode.WRONG_USE;
        }
        ConnectionCheck check = ConnectionCheck.of(list.enrollment(), list.workload(workload), destination);
        if (json) {
            new CheckJson(list, out).print(check);
        } else {
            check.chain()
                    .forEach(link -> out.println("%-4s %-3s %s"
                            .formatted(
                                    link.outcome().name().toLowerCase(Locale.ROOT),
                                    link.rule(),
                                    Excerpt.spelled(list.told(link)))));
        }
        out.flush();
        return check.allowed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private List<UnreadableLine> read(PolicyList list) throws IOException {
        PolicyLines lines = new PolicyLines(list, spec.commandLine().getErr());
        try (InputStream in = InputFile.open(spec, policies, standardInput)) {
            lines.policies(policies, in, imports == null);
        }
        if (imports != null) {
            try (InputStream in = InputFile.open(spec, imports, standardInput)) {
                lines.imports(imports, in);
            }
        }
        return lines.unreadable();
    }
}
