package io.sluice.egress.analysis;

import java.util.Optional;

/** Host names of object storage, for which a storage entry is needed beside the policy (R20). */
final class StorageNames {
    private static final Suffixes<S3Form> S3 = s3();
    private static final Suffixes<String> AZURE = azure();

    /** What {@code -secondary} behind an account means: the read-only copy of it in another region. */
    private static final String SECONDARY = "-secondary";

    private StorageNames() {}

    /**
     * A host of Amazon S3 that a VPC endpoint can serve.
     *
     * @param region empty if the name does not tell it
     * @param bucket empty if the name does not tell it
     */
    record S3Host(String region, String bucket) {}

    /**
     * A host of Azure Storage.
     *
     * @param service the kind of storage
     * @param account empty if the name does not tell it
     */
    record AzureHost(String service, String account) {}

    private record S3Form(String region, boolean bucket) {}

    static Optional<S3Host> s3(String name) {
        return S3.match(name).map(match -> {
            String before = before(name, match.suffix());
            return new S3Host(match.value().region(), match.value().bucket() ? before : "");
        });
    }

    static Optional<AzureHost> azure(String name) {
        return AZURE.match(name).map(match -> {
            String before = before(name, match.suffix());
            int dot = before.indexOf('.');
            String account = dot < 0 ? before : before.substring(0, dot);
            return new AzureHost(
                    match.value(),
                    account.endsWith(SECONDARY)
                            ? account.substring(0, account.length() - SECONDARY.length())
                            : account);
        });
    }

    private static String before(String name, String suffix) {
        return name.length() == suffix.length() ? "" : name.substring(0, name.length() - suffix.length() - 1);
    }

    private static Suffixes<S3Form> s3() {
        Suffixes<S3Form> names = new Suffixes<>();
        for (String[] form : ReferenceList.load("s3-endpoint-forms.tsv").rows()) {
            if (throughVpcEndpoint(form[0])) {
                for (String[] region : ReferenceList.load("aws-regions.tsv").rows()) {
                    boolean regional = form[0].contains("{region}");
                    names.put(
                            form[0].replace("{region}", region[1]).replace("{suffix}", region[2]),
                            new S3Form(regional ? region[1] : "", bucketBefore(form[0])));
                }
            }
        }
        return names;
    }

    /** Before other forms stands an access point, from which the bucket cannot be told. */
    private static boolean bucketBefore(String form) {
        return !form.contains("accesspoint") && !form.contains("lambda");
    }

    /** Forms that answer elsewhere (an edge, a website, another region) or are a private endpoint already are left out. */
    private static boolean throughVpcEndpoint(String form) {
        return !form.contains("accelerate")
                && !form.contains("website")
                && !form.contains("vpce")
                && !form.contains("control")
                && !form.contains("outposts")
                && !form.contains("global")
                && !form.contains("{zone}");
    }

    private static Suffixes<String> azure() {
        Suffixes<String> names = new Suffixes<>();
        for (String[] row : ReferenceList.load("azure-storage-suffixes.tsv").rows()) {
            if (!row[2].startsWith("privatelink.")) {
                int note = row[3].indexOf(" (");
                int part = row[3].indexOf(", ");
                int end = note < 0 ? part : part < 0 ? note : Math.min(note, part);
                names.put(row[2], end < 0 ? row[3] : row[3].substring(0, end));
            }
        }
        return names;
    }
}
