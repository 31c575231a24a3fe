package io.sluice.cli;

import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.Hosting;
import io.sluice.egress.Violation;
import io.sluice.egress.analysis.ConnectionCheck;
import io.sluice.egress.analysis.ConnectionCheck.Link;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

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
            "  A workload that imports a policy which the list lacks, or has in a line that",
            "  cannot be read, does not run (R7)."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:allowed", "1:not allowed", "2:wrong use, or a file cannot be opened"})
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
        PolicyList list = new PolicyList(Hosting.ON_PREMISES, null);
        PolicyLines lines = new PolicyLines(list, spec.commandLine().getErr());
        try (InputStream in = InputFile.open(spec, policies, standardInput)) {
            lines.policies(policies, in, imports == null);
        }
        if (imports != null) {
            long before = lines.refused();
            try (InputStream in = InputFile.open(spec, imports, standardInput)) {
                lines.imports(imports, in);
            }
            if (lines.refused() > before) {
                // An import that could not be read might be what forbids it; a policy that could not is not known,
                // which does.
                spec.commandLine().getErr().println("No answer is given: not every import could be read.");
                return ExitCode.WRONG_USE;
            }
        }
        UUID id = list.workload(workload).orElseGet(() -> list.id("workload", workload));
        ConnectionCheck check = ConnectionCheck.of(list.enrollment(), id, destination);
        print(list, check);
        return check.allowed() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void print(PolicyList list, ConnectionCheck check) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(json(list, check));
        } else {
            check.chain()
                    .forEach(link -> out.println("%-4s %-3s %s"
                            .formatted(link.outcome().name().toLowerCase(Locale.ROOT), link.rule(), told(list, link))));
        }
        out.flush();
    }

    /** The sentence, with ids as the list has them: what is not known has no other name. */
    private static String told(PolicyList list, Link link) {
        String sentence = link.sentence();
        for (UUID policy : link.policies()) {
            sentence = sentence.replace(policy.toString(), list.written(policy));
        }
        return sentence;
    }

    private static String json(PolicyList list, ConnectionCheck check) {
        StringWriter text = new StringWriter();
        JsonFactory factory =
                JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeBooleanProperty("allowed", check.allowed());
            json.writeArrayPropertyStart("chain");
            check.chain().forEach(link -> link(json, list, link));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void link(JsonGenerator json, PolicyList list, Link link) {
        json.writeStartObject();
        json.writeStringProperty("outcome", link.outcome().name().toLowerCase(Locale.ROOT));
        json.writeStringProperty("rule", link.rule().name());
        json.writeStringProperty("message", told(list, link));
        json.writeArrayPropertyStart("policies");
        link.policies().forEach(policy -> json.writeString(list.written(policy)));
        json.writeEndArray();
        json.writeEndObject();
    }
}
