package io.sluice.egress.analysis;

import java.util.Optional;

/** Host names of object storage, for which a storage entry is needed beside the policy (R20). */
final class StorageNames {
    private static final Suffixes<String> S3 = s3();
    private static final Suffixes<String> AZURE = azure();

    private StorageNames() {}

    /** The region of an Amazon S3 host name that a VPC endpoint can serve; empty text if the name does not tell it. */
    static Optional<String> s3Region(String name) {
        return S3.match(name).map(Suffixes.Match::value);
    }

    /** The kind of Azure Storage that a host name serves. */
    static Optional<String> azureService(String name) {
        return AZURE.match(name).map(Suffixes.Match::value);
    }

    private static Suffixes<String> s3() {
        Suffixes<String> names = new Suffixes<>();
        for (String[] form : ReferenceList.load("s3-endpoint-forms.tsv").rows()) {
            if (throughVpcEndpoint(form[0])) {
                for (String[] region : ReferenceList.load("aws-regions.tsv").rows()) {
                    boolean regional = form[0].contains("{region}");
                    names.put(
                            form[0].replace("{region}", region[1]).replace("{suffix}", region[2]),
                            regional ? region[1] : "");
                }
            }
        }
        return names;
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
                names.put(row[2], row[3]);
            }
        }
        return names;
    }
}
