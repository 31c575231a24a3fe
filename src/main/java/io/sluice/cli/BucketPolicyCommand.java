package io.sluice.cli;

import io.sluice.egress.BucketAccess;
import io.sluice.egress.Checked;
import io.sluice.egress.Excerpt;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.Violation;
import io.sluice.egress.VpcEndpoints;
import io.sluice.enforcement.BucketPolicy;
import io.sluice.enforcement.BucketPolicyCheck;
import io.sluice.enforcement.BucketPolicyChecker;
import io.sluice.enforcement.BucketPolicyText;
import io.sluice.enforcement.UnreadablePolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sluice bucket-policy}: what an AWS bucket policy means for our VPC endpoint, or the policy to paste. */
@Command(
        name = "bucket-policy",
        description = {
            "Says as JSON whether an AWS bucket policy admits our VPC endpoint, whether by the endpoint alone, and"
                    + " whether it locks us or others out.",
            "With --make it prints the policy to paste into AWS instead."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nOutput:%n",
        footer = {
            "  \"admitted\" is true if the policy lets requests over the endpoint",
            "  read, at least in part, or spares the endpoint from a Deny of all",
            "  others (\"admission\" SPARED): callers then need a permission in their",
            "  own IAM policies, as the policy gives none (\"access\" NONE). It is",
            "  null if it depends on what is not known here (DEPENDS). \"access\" is",
            "  what the policy itself allows for sure."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the endpoint is admitted and nothing stands out, or the policy was made",
            "1:something was found, or the policy or the bucket is refused",
            "2:wrong use, or the file cannot be opened"
        })
final class BucketPolicyCommand implements Callable<Integer> {
    /** Far more than AWS takes (20 KiB); what is longer is refused unread. */
    private static final int LONGEST = 1 << 20;

    private final InputStream standardInput;

    @Spec
    private CommandSpec spec;

    @Option(names = "--vpce", required = true, paramLabel = "ID", description = "Our VPC endpoint's ID, as vpce-….")
    private String endpoint;

    @Option(names = "--vpc", paramLabel = "ID", description = "The VPC that the endpoint lies in, as vpc-…, if known.")
    private @Nullable String vpc;

    @Option(
            names = "--bucket",
            paramLabel = "NAME",
            description = "The bucket; the one that the policy names if absent.")
    private @Nullable String bucket;

    @Option(names = "--make", description = "Print the policy to paste for --bucket.")
    private boolean make;

    @Option(
            names = "--access",
            paramLabel = "ACCESS",
            defaultValue = "READ_ONLY",
            converter = AccessName.class,
            description = "With --make: READ_ONLY (default) or READ_WRITE, in any case.")
    private BucketAccess access;

    @Option(
            names = "--principal",
            paramLabel = "ARN",
            description = "With --make: who may use the bucket; may be given several times. Without any, whoever comes"
                    + " over the endpoint may, which is not authentication.")
    private List<String> principals = List.of();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "us-east-1",
            description = "With --make: the bucket's region, which tells the partition of AWS.")
    private String region;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The policy; - is the standard input.")
    private @Nullable String file;

    BucketPolicyCommand(InputStream standardInput) {
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws IOException {
        if (!VpcEndpoints.isId(endpoint)) {
            throw wrong("--vpce is an endpoint's ID such as vpce-0123456789abcdef0, not %s.%s"
                    .formatted(
                            Excerpt.quoted(endpoint),
                            VpcEndpoints.id(endpoint)
                                    .map(" Its ID is %s."::formatted)
                                    .orElse("")));
        }
        S3BucketName name = null;
        if (bucket != null) {
            switch (S3BucketName.parse(bucket)) {
                case Checked.Valid<S3BucketName>(S3BucketName valid) -> name = valid;
                case Checked.Invalid<S3BucketName>(Violation violation) -> {
                    spec.commandLine()
                            .getErr()
                            .println("%s: %s%s"
                                    .formatted(
                                            violation.rule(),
                                            violation.message(),
                                            violation.suggestions().stream()
                                                    .map(" Accepted: %s."::formatted)
                                                    .collect(Collectors.joining())));
                    return ExitCode.REFUSED;
                }
            }
        }
        return make ? make(name) : check(name);
    }

    private int make(@Nullable S3BucketName name) {
        if (name == null || file != null) {
            throw wrong("--make needs --bucket, and takes no file.");
        }
        String json = new BucketPolicyText(VpcEndpoints.partition(region), name, endpoint, access, principals).json();
        PrintWriter err = spec.commandLine().getErr();
        try {
            // What is printed is to be pasted, so it is read first as what is pasted would be.
            if (checker(json, name).check().endpointOnly()) {
                err.println("R17: several enrollments may share one endpoint, so access by endpoint alone is not"
                        + " authentication; name who may use the bucket with --principal.");
            }
        } catch (UnreadablePolicy e) {
            err.println("R17: " + e.sentence());
            return ExitCode.REFUSED;
        }
        spec.commandLine().getOut().println(json);
        return ExitCode.DONE;
    }

    private BucketPolicyChecker checker(String json, @Nullable S3BucketName name) throws UnreadablePolicy {
        return new BucketPolicyChecker(BucketPolicy.parse(json), endpoint, vpc, name == null ? null : name.value());
    }

    private int check(@Nullable S3BucketName name) throws IOException {
        if (file == null) {
            throw wrong("Name the file that holds the policy, or - for the standard input.");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            BucketPolicyCheck check = checker(text(file), name).check();
            out.println(BucketPolicyJson.of(endpoint, check));
            return check.fine() ? ExitCode.DONE : ExitCode.REFUSED;
        } catch (UnreadablePolicy e) {
            out.println(BucketPolicyJson.unreadable(endpoint, e.sentence()));
            return ExitCode.REFUSED;
        } finally {
            out.flush();
        }
    }

    private String text(String from) throws IOException, UnreadablePolicy {
        byte[] octets;
        try (InputStream in = InputFile.open(spec, from, standardInput)) {
            octets = in.readNBytes(LONGEST + 1);
        }
        try {
            return octets.length > LONGEST
                    ? tooLong()
                    : StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(octets))
                            .toString();
        } catch (CharacterCodingException e) {
            throw new UnreadablePolicy("This is not UTF-8 text; save it as UTF-8.");
        }
    }

    private static String tooLong() throws UnreadablePolicy {
        throw new UnreadablePolicy("This is longer than 1 MiB; AWS takes a policy of at most 20 KiB.");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
