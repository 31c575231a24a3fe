package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: resource IDs of storage accounts, in any case, and their near misses. */
final class StorageAccountIdTest {
    private static final String GUID = "0f8a4c6e-1b2d-4e3f-8a9b-0c1d2e3f4a5b";
    private static final String ID = "/subscriptions/" + GUID
            + "/resourceGroups/rg-Data_(eu).1/providers/Microsoft.Storage/storageAccounts/acmedata01";

    @ParameterizedTest
    @ValueSource(
            strings = {
                ID,
                "/SUBSCRIPTIONS/0F8A4C6E-1B2D-4E3F-8A9B-0C1D2E3F4A5B/RESOURCEGROUPS/rg-Data_(eu).1/PROVIDERS/MICROSOFT.STORAGE/STORAGEACCOUNTS/ACMEDATA01",
                "/Subscriptions/0f8a4c6e-1b2d-4e3f-8a9b-0C1D2E3F4A5B/resourcegroups/rg-Data_(eu).1/providers/microsoft.storage/storageaccounts/AcmeData01"
            })
    void anyCaseIsAcceptedAndStoredCanonical(String input) {
        StorageAccountId id = StorageAccountId.parse(input).orThrow();
        assertThat(id).isEqualTo(new StorageAccountId(UUID.fromString(GUID), "rg-Data_(eu).1", "acmedata01"));
        assertThat(id.canonical()).isEqualTo(ID);
        assertThat(StorageAccountId.parse(id.canonical()).orThrow()).isEqualTo(id);
    }

    @Test
    void theAnswerIsTheSameInTurkey() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(StorageAccountId.parse(ID.toUpperCase(Locale.ROOT))
                            .orThrow()
                            .canonical())
                    .isEqualTo(ID.replace("rg-Data_(eu).1", "RG-DATA_(EU).1"));
        } finally {
            Locale.setDefault(locale);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "_", "-rg", "(x)", "größe", "データ", "1.2.3", "a\u0301", "a\u203fb"})
    void resourceGroupsMayBeNamedAsAzureAllows(String group) {
        assertThat(StorageAccountId.parse(id(group, "acmedata01")).orThrow().resourceGroup())
                .isEqualTo(group);
    }

    private static String id(String group, String account) {
        return "/subscriptions/" + GUID + "/resourceGroups/" + group + "/providers/Microsoft.Storage/storageAccounts/"
                + account;
    }

    static Stream<Arguments> refused() {
        String plain = id("rg", "acmedata01");
        return Stream.of(
                arguments("", "", "missing", null),
                arguments("acmedata01", "acmedata01", "name alone", null),
                arguments("acmedata01.blob.core.windows.net", "acmedata01.blob.core.windows.net", "host name", null),
                arguments(
                        "https://acmedata01.dfs.core.windows.net/raw",
                        "https://acmedata01.dfs.core.windows.net/raw",
                        "host name",
                        null),
                arguments("abfss://raw@acmedata01.dfs", "abfss://raw@acmedata01.dfs", "begins with", null),
                arguments(
                        "abfss://raw@acmedata01.dfs.core.windows.net/in",
                        "abfss://raw@acmedata01.dfs.core.windows.net/in",
                        "host name of the account acmedata01",
                        null),
                arguments(
                        "https://acmedata01-secondary.blob.core.windows.net/",
                        "https://acmedata01-secondary.blob.core.windows.net/",
                        "show --name acmedata01 --query id --output tsv",
                        null),
                arguments(
                        "acmedata01.privatelink.blob.core.windows.net",
                        "acmedata01.privatelink.blob.core.windows.net",
                        "host name of the account acmedata01",
                        null),
                arguments(
                        "https://acmedata01.z38.blob.storage.azure.net",
                        "https://acmedata01.z38.blob.storage.azure.net",
                        "host name of the account acmedata01",
                        null),
                arguments("AcmeData01", "AcmeData01", "show --name acmedata01", null),
                arguments("\"" + plain + "\"", "\"", "without quotes", plain),
                arguments(" " + plain, " ", "Spaces", plain),
                arguments(plain + "\r\n", "\r\n", "Spaces", plain),
                arguments(plain.substring(1), "subscriptions", "begins with a slash", plain),
                arguments(plain + "/", "/", "end with a slash", plain),
                arguments("/" + plain, "//", "empty segment", plain),
                arguments(plain.replace('/', '\\'), "\\", "slashes", plain),
                arguments(plain.replace("/", "%2F"), "%2F", "percent-encoded", plain),
                arguments(plain.replace("/", "%2f"), "%2f", "percent-encoded", plain),
                arguments(
                        plain + "/blobServices/default/containers/raw",
                        "/blobServices/default/containers/raw",
                        "inside the account",
                        plain),
                arguments(
                        "https://portal.azure.com/#@acme.onmicrosoft.com/resource" + plain + "/overview",
                        "https://portal.azure.com/#@acme.onmicrosoft.com/resource",
                        "URL",
                        plain),
                arguments(
                        "https://management.azure.com" + plain + "?api-version=2023-01-01",
                        "https://management.azure.com",
                        "URL",
                        plain),
                arguments(plain.replace("subscriptions", "subscription"), "subscription", "“subscriptions”", plain),
                arguments(plain.replace(GUID, GUID.replace("-", "")), GUID.replace("-", ""), "GUID", plain),
                arguments(plain.replace(GUID, "{" + GUID + "}"), "{" + GUID + "}", "GUID", plain),
                arguments(plain.replace(GUID, "acme"), "acme", "GUID", null),
                arguments(plain.replace(GUID, GUID.replace('c', 'g')), GUID.replace('c', 'g'), "GUID", null),
                arguments(
                        plain.replace("resourceGroups", "resource-group"), "resource-group", "“resourceGroups”", plain),
                arguments(id("", "acmedata01"), "//", "empty segment", null),
                arguments(id("rg.", "acmedata01"), "rg.", "end with a period", null),
                arguments(id("r g", "acmedata01"), "r g", "not allowed", null),
                arguments(id("r".repeat(91), "acmedata01"), "r".repeat(80), "at most 90", null),
                arguments(
                        plain.replace("Microsoft.Storage", "Microsoft.ClassicStorage"),
                        "Microsoft.ClassicStorage",
                        "classic storage account",
                        null),
                arguments(
                        plain.replace("Microsoft.Storage/storageAccounts", "Microsoft.Compute/disks"),
                        "Microsoft.Compute",
                        "provider",
                        null),
                arguments(plain.replace("storageAccounts", "storageaccount"), "storageaccount", "Accounts", plain),
                arguments(
                        plain.replace("Microsoft.Storage", "Microsoft.\u0405torage"),
                        "Microsoft.\u0405torage",
                        "provider",
                        plain),
                arguments(
                        plain.replace("storageAccounts", "\u017FtorageAccounts"),
                        "\u017FtorageAccounts",
                        "Accounts",
                        null),
                arguments(id("rg", "acme-data-01"), "acme-data-01", "not allowed", null),
                arguments("acme_1", "acme_1", "nor the name of an account", null),
                arguments(GUID, GUID, "GUID alone", null),
                arguments(id("rg", "ab"), "ab", "3 to 24", null),
                arguments(id("rg", "a".repeat(25)), "a".repeat(25), "3 to 24", null),
                arguments(
                        "/subscriptions/" + GUID + "/resourceGroups/rg",
                        "/subscriptions/" + GUID + "/resourceGroups/rg",
                        "too early",
                        null),
                // several at once
                arguments(
                        "https://portal.azure.com/#resource"
                                + id("rg", "AcmeData01").replace(GUID, GUID.replace("-", "")),
                        "https://portal.azure.com/#resource",
                        "URL",
                        plain));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String input, String offending, String word, String suggestion) {
        Violation violation = StorageAccountId.parse(input).invalid().orElseThrow();
        assertThat(violation.rule()).isEqualTo(Rule.R18);
        assertThat(violation.offending()).isEqualTo(offending);
        assertThat(violation.message()).contains(word);
        assertThat(violation.suggestions()).isEqualTo(suggestion == null ? List.of() : List.of(suggestion));
    }

    @Test
    void noInstanceBreaksTheRules() {
        UUID subscription = UUID.fromString(GUID);
        assertThatIllegalArgumentException().isThrownBy(() -> new StorageAccountId(subscription, "rg", "Acme"));
        assertThatIllegalArgumentException().isThrownBy(() -> new StorageAccountId(subscription, "a/b", "acme"));
    }

    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "/subscriptions/",
            "subscriptions",
            GUID,
            GUID.replace("-", ""),
            "/resourceGroups/",
            "rg",
            "é",
            ".",
            "/providers/",
            "Microsoft.Storage",
            "/storageAccounts/",
            "acme01",
            "-",
            "A",
            "/blobServices",
            "?",
            "#",
            "https://portal.azure.com",
            " ",
            "\\",
            "%2F",
            "\u0000",
            "\uD800",
            "{",
            "}");

    @Test
    void whateverIsTakenIsCanonicalAndWhateverIsSuggestedIsTaken() {
        Random random = new Random(18);
        int taken = 0;
        for (int round = 0; round < 100_000; round++) {
            String text = changed(random);
            Checked<StorageAccountId> checked = StorageAccountId.parse(text);
            if (checked instanceof Checked.Valid<StorageAccountId>(StorageAccountId id)) {
                taken++;
                assertThat(id.canonical()).isEqualToIgnoringCase(text);
                assertThat(StorageAccountId.parse(id.canonical()).orThrow()).isEqualTo(id);
            } else {
                assertThat(checked.invalid().orElseThrow().suggestions())
                        .allSatisfy(suggestion -> assertThat(StorageAccountId.parse(suggestion)
                                        .orThrow()
                                        .canonical())
                                .isEqualTo(suggestion));
            }
        }
        assertThat(taken).isBetween(1_000, 90_000);
    }

    /** A valid resource ID with something taken out, put in or written in another case; sometimes pieces alone. */
    private static String changed(Random random) {
        if (random.nextInt(4) == 0) {
            return IntStream.range(0, random.nextInt(12))
                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining());
        }
        StringBuilder text = new StringBuilder(id("rg-data", "acmedata01"));
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
            default -> text.delete(at, Math.min(text.length(), at + random.nextInt(30)));
        }
        return text.toString();
    }
}
