package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.EnrollmentView;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.S3BucketName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The network egress policies that lead to storage (R20). A name admits only itself, so they are found by the host names that
 * a bucket or an account answers on: that costs how many such names there are, not how many policies.
 */
public final class StorageRoutes {
    private static final List<String[]> FORMS =
            ReferenceList.load("s3-endpoint-forms.tsv").rows();
    private static final List<String[]> REGIONS =
            ReferenceList.load("aws-regions.tsv").rows();
    private static final List<String[]> AZURE =
            ReferenceList.load("azure-storage-suffixes.tsv").rows();
    private static final String PORT = "443";
    private static final int EACH = 20;
    /** Where a name without region leads. */
    private static final String GLOBAL_REGION = "us-east-1";

    private final EnrollmentView view;
    private final List<Destination> hosts;

    private StorageRoutes(EnrollmentView view, List<Destination> hosts) {
        this.view = view;
        this.hosts = hosts;
    }

    /** Those to a bucket of a region. */
    public static StorageRoutes toBucket(EnrollmentView view, String region, S3BucketName bucket) {
        Set<String> names = new LinkedHashSet<>();
        String regional = "s3.%s.%s".formatted(region, suffix(region));
        // The certificate of S3 stands for no name with a dot in it, so that is asked for by its path.
        names.add(bucket.warning().isEmpty() ? bucket + "." + regional : regional);
        for (String[] form : FORMS) {
            for (String[] row : REGIONS) {
                if (row[1].equals(region)) {
                    String host = form[0].replace("{region}", region).replace("{suffix}", row[2]);
                    // Before some forms stands something else than a bucket.
                    if (leads(bucket + "." + host, region, bucket)) {
                        names.add(bucket + "." + host);
                        names.add(host);
                    }
                }
            }
        }
        return new StorageRoutes(view, destinations(names));
    }

    /** A region that AWS has opened since the list was made is of the partition that most are of. */
    private static String suffix(String region) {
        return REGIONS.stream()
                .filter(row -> row[1].equals(region))
                .map(row -> row[2])
                .findFirst()
                .orElse("amazonaws.com");
    }

    private static boolean leads(String name, String region, S3BucketName bucket) {
        return StorageNames.s3(name)
                .filter(host -> host.bucket().equals(bucket.value()))
                .filter(host ->
                        host.region().equals(region) || (host.region().isEmpty() && region.equals(GLOBAL_REGION)))
                .isPresent();
    }

    /** Those to a storage account, by any of its services. */
    public static StorageRoutes toAccount(EnrollmentView view, String account) {
        Set<String> names = new LinkedHashSet<>();
        names.add(account + ".dfs.core.windows.net");
        for (String[] row : AZURE) {
            String name = account + "." + row[2];
            if (StorageNames.azure(name).isPresent()) {
                names.add(name);
            }
        }
        return new StorageRoutes(view, destinations(names));
    }

    private static List<Destination> destinations(Set<String> names) {
        return names.stream()
                .flatMap(name -> Destination.parse(name, PORT).valid().stream())
                .toList();
    }

    /** The destination to ask for where there is no policy. */
    public Destination usual() {
        return hosts.getFirst();
    }

    /** The active policies of direct connections among them, by id and each once. */
    public List<EgressPolicy> active() {
        return found(host -> view.around(host, policy -> policy.active() && direct(policy), EACH));
    }

    /** Those through which a workload connects: active ones that it imports, and global ones. */
    public List<EgressPolicy> of(UUID workload) {
        return found(host -> Stream.concat(view.attached(workload, host).stream(), view.globals(host).stream())
                .filter(policy -> policy.active() && direct(policy))
                .toList());
    }

    private static boolean direct(EgressPolicy policy) {
        return policy.kind() == PolicyKind.DIRECT;
    }

    private List<EgressPolicy> found(Function<Destination, List<EgressPolicy>> at) {
        return hosts.stream()
                .flatMap(host -> at.apply(host).stream())
                .distinct()
                .sorted(Orders.BY_ID)
                .toList();
    }
}
