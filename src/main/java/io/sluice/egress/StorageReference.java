package io.sluice.egress;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that is not a resource ID from its first slash to its last segment: one inside a URL, without its leading slash,
 * with one too many, or a mere name of an account.
 *
 * @param offending the part that is wrong
 * @param message what is wrong, and what would be accepted
 * @param candidate the text put right so far; empty if nobody can know
 */
record StorageReference(String offending, String message, String candidate) {
    /** How many segments a resource ID has. */
    private static final int SEGMENTS = 8;

    private static final Pattern URL = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*", Pattern.DOTALL);
    private static final Pattern ID_IN_URL =
            Pattern.compile(".*?(/subscriptions/[^?#]*)(.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** As the portal's addresses carry it. */
    private static final Pattern ENCODED = Pattern.compile("%2fsubscriptions%2f", Pattern.CASE_INSENSITIVE);

    /** A host of an account, perhaps with a container before it, as ABFS has it. */
    private static final Pattern HOST = Pattern.compile(
            "(?:[^/@]*@)?([a-z0-9]{3,24})(?:-secondary)?\\.(?:privatelink\\.|z[0-9]+\\.)?(?:blob|dfs|file|queue|table|web)\\..*",
            Pattern.DOTALL);

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");
    private static final Pattern BEHIND = Pattern.compile("[?#].*", Pattern.DOTALL);

    static Optional<StorageReference> of(String input) {
        String bare = Spaces.strip(input);
        if (!bare.equals(input)) {
            return found(
                    input.startsWith(bare) ? input.substring(bare.length()) : input.substring(0, input.indexOf(bare)),
                    "Spaces around a resource ID are not part of it.",
                    bare);
        }
        Optional<String> quoted = Quotes.inside(input);
        if (quoted.isPresent()) {
            return found(input.substring(0, 1), "A resource ID is written without quotes.", quoted.get());
        }
        if (ENCODED.matcher(input).lookingAt()) {
            return found(
                    input.substring(0, 3),
                    "A resource ID is written with slashes, not percent-encoded.",
                    slashed(input));
        }
        if (URL.matcher(input).matches()) {
            return Optional.of(url(slashed(input)));
        }
        if (input.indexOf('\\') >= 0) {
            return found("\\", "A resource ID is written with slashes.", input.replace('\\', '/'));
        }
        return input.startsWith("/") ? slashes(input) : Optional.of(unrooted(input));
    }

    private static String slashed(String input) {
        return input.replace("%2F", "/").replace("%2f", "/");
    }

    private static StorageReference url(String input) {
        Matcher id = ID_IN_URL.matcher(input);
        if (id.matches()) {
            int start = id.start(1);
            return new StorageReference(
                    Excerpt.of(input.substring(0, start)),
                    "This is a URL; the resource ID is the part of it that begins with /subscriptions/.",
                    inPortal(id.group(1)));
        }
        String host = input.substring(input.indexOf("//") + 2);
        return NAME.matcher(host).matches() ? unknown(input) : named(input, host);
    }

    /** The portal's address goes on with the name of a page, such as /overview, behind the account. */
    private static String inPortal(String id) {
        String[] segments = id.split("/", -1);
        return segments.length > 9 ? String.join("/", List.of(segments).subList(0, 9)) : id;
    }

    private static Optional<StorageReference> slashes(String input) {
        if (input.contains("//")) {
            return found(
                    "//", "The resource ID has an empty segment: a slash too many.", input.replaceAll("/{2,}", "/"));
        }
        Matcher behind = BEHIND.matcher(input);
        if (behind.find()) {
            return found(
                    Excerpt.of(behind.group()),
                    "A resource ID has neither query nor fragment.",
                    input.substring(0, behind.start()));
        }
        return input.endsWith("/") && input.chars().filter(c -> c == '/').count() > SEGMENTS
                ? found("/", "A resource ID does not end with a slash.", input.substring(0, input.length() - 1))
                : Optional.empty();
    }

    private static StorageReference unrooted(String input) {
        int slash = input.indexOf('/');
        if (slash > 0 && Ascii.lowerCase(input.substring(0, slash)).startsWith("subscription")) {
            return new StorageReference(
                    Excerpt.of(input.substring(0, slash)), "A resource ID begins with a slash.", "/" + input);
        }
        return named(input, input);
    }

    /** The name or the host of an account, from which its subscription and resource group cannot be told. */
    private static StorageReference named(String input, String text) {
        Matcher host = HOST.matcher(Ascii.lowerCase(text));
        boolean name = NAME.matcher(text).matches();
        if (!name && !host.matches()) {
            return unknown(input);
        }
        if (StorageIdParser.GUID.matcher(text).matches()) {
            return new StorageReference(
                    Excerpt.of(input),
                    "This is a GUID alone, as of a subscription; the whole resource ID is needed: "
                            + StorageIdParser.FORM
                            + ".",
                    "");
        }
        String account = name ? Ascii.lowerCase(text) : host.group(1);
        Optional<String> none = StorageIdParser.account(account);
        if (none.isPresent()) {
            return new StorageReference(
                    Excerpt.of(input),
                    "This is neither a resource ID, %s, nor the name of an account. %s"
                            .formatted(StorageIdParser.FORM, none.get()),
                    "");
        }
        String what = name ? "This is a name alone" : "This is a host name of the account %s".formatted(account);
        return new StorageReference(
                Excerpt.of(input),
                "%s; the whole resource ID is needed. Print it with: az storage account show --name %s --query id --output tsv"
                        .formatted(what, account),
                "");
    }

    private static StorageReference unknown(String input) {
        return new StorageReference(
                Excerpt.of(input),
                "A resource ID begins with /subscriptions/; the portal shows it under “Endpoints” or “JSON View”.",
                "");
    }

    private static Optional<StorageReference> found(String offending, String message, String candidate) {
        return Optional.of(new StorageReference(offending, message, candidate));
    }
}
