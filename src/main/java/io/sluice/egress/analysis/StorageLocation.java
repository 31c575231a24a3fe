package io.sluice.egress.analysis;

import io.sluice.egress.Checked;
import io.sluice.egress.Rule;
import io.sluice.egress.S3BucketName;
import io.sluice.egress.StorageAccountId;
import io.sluice.egress.Violation;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a source keeps its data, as its configuration names it: a bucket of Amazon S3, or an account of Azure Storage. */
public sealed interface StorageLocation {

    /**
     * A bucket.
     *
     * @param region as far as the text tells it; empty if it does not
     */
    record Bucket(S3BucketName name, String region) implements StorageLocation {}

    /**
     * A storage account.
     *
     * @param container empty if the text names none
     */
    record Account(String name, String container) implements StorageLocation {}

    /** Reads a bucket: by its name, as {@code s3://} URI, as ARN, or as the URL or host name that S3 answers on. */
    static Checked<StorageLocation> s3(String written) {
        Matcher uri = Forms.S3_URI.matcher(written);
        if (uri.matches()) {
            return bucket(uri.group(1), "");
        }
        Matcher arn = Forms.S3_ARN.matcher(written);
        if (arn.matches()) {
            return bucket(arn.group(1), "");
        }
        Matcher url = Forms.URL.matcher(written);
        if (url.matches()) {
            var host = StorageNames.s3(url.group(1).toLowerCase(Locale.ROOT));
            if (host.isPresent()) {
                String inHost = host.get().bucket();
                String inPath = url.group(2) == null ? "" : url.group(2);
                return bucket(inHost.isEmpty() ? inPath : inHost, host.get().region());
            }
        }
        return bucket(written, "");
    }

    private static Checked<StorageLocation> bucket(String name, String region) {
        return name.isEmpty()
                ? new Checked.Invalid<>(
                        Violation.of(Rule.R20, name, "This names no bucket. Write its name, or s3://bucket/prefix."))
                : S3BucketName.parse(name).flatMap(bucket -> new Checked.Valid<>(new Bucket(bucket, region)));
    }

    /**
     * Reads a storage account: as {@code abfss://container@account.dfs.core.windows.net/path}, as URL or host name of one of
     * its services, by its resource ID, or by its name.
     */
    static Checked<StorageLocation> abfs(String written) {
        Matcher uri = Forms.ABFS_URI.matcher(written);
        if (uri.matches()) {
            return host(uri.group(2), uri.group(1), written);
        }
        if (written.startsWith("/")) {
            return StorageAccountId.parse(written).flatMap(id -> new Checked.Valid<>(new Account(id.account(), "")));
        }
        if (Forms.ACCOUNT.matcher(written).matches()) {
            return new Checked.Valid<>(new Account(written, ""));
        }
        Matcher url = Forms.URL.matcher(written);
        return url.matches() && url.group(1).indexOf('.') > 0
                ? host(url.group(1), url.group(2) == null ? "" : url.group(2), written)
                : wrong(written, "This names no storage account.", List.of());
    }

    private static Checked<StorageLocation> host(String host, String container, String written) {
        var known = StorageNames.azure(host.toLowerCase(Locale.ROOT));
        if (known.isPresent() && Forms.ACCOUNT.matcher(known.get().account()).matches()) {
            return new Checked.Valid<>(new Account(known.get().account(), container));
        }
        return Forms.ACCOUNT.matcher(host).matches() && !container.isEmpty()
                ? wrong(
                        written,
                        "“%s” is an account without its host.".formatted(host),
                        List.of("abfss://%s@%s.dfs.core.windows.net/".formatted(container, host)))
                : wrong(written, "“%s” is no host of Azure Storage.".formatted(host), List.of());
    }

    private static Checked<StorageLocation> wrong(String written, String what, List<String> suggestions) {
        return new Checked.Invalid<>(new Violation(
                Rule.R20, written, what + " Write abfss://container@account.dfs.core.windows.net/path.", suggestions));
    }

    /** The forms that are read. */
    final class Forms {
        private static final Pattern S3_URI = Pattern.compile("[sS]3[aAnN]?://([^/?#]*).*", Pattern.DOTALL);
        private static final Pattern S3_ARN = Pattern.compile("arn:[a-z0-9-]*:s3:::([^/:]*).*", Pattern.DOTALL);
        private static final Pattern ABFS_URI =
                Pattern.compile("(?:abfss?|wasbs?)://([^@/?#]*)@([^/?#:]*).*", Pattern.DOTALL);
        private static final Pattern URL = Pattern.compile(
                "(?:[hH][tT][tT][pP][sS]?://)?([^/?#:@]+)(?::[0-9]+)?(?:/([^/?#]*).*)?", Pattern.DOTALL);
        private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");

        private Forms() {}
    }
}
