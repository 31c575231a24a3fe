package io.sluice.cli;

import io.sluice.protocol.AuditExport;
import io.sluice.trust.AuditProof;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice audit verify}: whether an export of the audit log is as it was made (R27). */
@Command(
        name = "audit",
        description = "Checks exports of the audit log.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class AuditCommand {
    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    AuditCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Command(
            name = "verify",
            description = {
                "Follows the chain of hashes through an export: nothing in it was changed, taken out or put in.",
                "Whoever could rewrite the whole log could make new hashes; --hash compares with one noted elsewhere."
            },
            mixinStandardHelpOptions = true,
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:it is whole", "1:it is not", "2:wrong use, or the file cannot be opened"})
    int verify(
            @Option(names = "--hash", paramLabel = "HASH", description = "The hash that the last event must have.")
                    @Nullable
                    String hash,
            @Parameters(paramLabel = "FILE", description = "The export; - is the standard input.") String file)
            throws IOException {
        AuditProof proof = new AuditProof();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(InputFile.open(spec, file, standardInput), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                proof.take(line);
            }
        }
        Optional<String> objection = proof.objection();
        AuditExport export = proof.export().orElse(null);
        if (objection.isPresent() || export == null) {
            return refused(objection.orElse(""));
        }
        if (hash != null && !hash.equals(export.hash())) {
            return refused(
                    "Its last event's hash is %s, not the one given: it is another log, or the log was rewritten."
                            .formatted(export.hash()));
        }
        spec.commandLine().getOut().println(told(export));
        if (proof.withheld() > 0) {
            spec.commandLine().getOut().println(withheld(proof.withheld()));
        }
        spec.commandLine().getOut().println(whose(export, hash != null));
        return ExitCode.DONE;
    }

    private static String told(AuditExport export) {
        return export.events() == 0
                ? "It holds no events. That there were none in its period cannot be shown from it."
                : "%,d events, from number %,d to %,d, as they were written. The last one's hash is %s."
                        .formatted(export.events(), export.first(), export.last(), export.hash());
    }

    /** The first line is no event and no hash covers it: whose log it is, it alone tells. */
    private static String whose(AuditExport export, boolean known) {
        return "Its first line names enrollment %s, exported at %s%s"
                .formatted(
                        export.enrollment(),
                        export.exportedAt(),
                        known ? "." : "; only a hash that was noted elsewhere (--hash) shows that it is that log.");
    }

    private static String withheld(long events) {
        return "%,d of them are withheld from whoever exported it, because of markings (R30): none is missing, but what they say was not checked."
                .formatted(events);
    }

    private int refused(String why) {
        spec.commandLine().getErr().println("R27: " + why);
        return ExitCode.REFUSED;
    }
}
