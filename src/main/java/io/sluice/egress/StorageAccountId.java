package io.sluice.egress;

import java.util.UUID;

/**
 * The resource ID of an Azure Storage account (R18). Matched without regard to case, kept in one form: the subscription
 * and the account in lower case, {@code Microsoft.Storage} and the other fixed words as Azure
 * writes them, the resource group as it was written (Azure keeps its case and ignores it).
 *
 * @param subscription the subscription's ID
 * @param resourceGroup 1 to 90 letters, digits, underscores, hyphens, periods and parentheses; not ending with a period
 * @param account 3 to 24 lower-case letters and digits, unique in all of Azure
 */
public record StorageAccountId(UUID subscription, String resourceGroup, String account) {
    public StorageAccountId {
        StorageIdParser.resourceGroup(resourceGroup)
                .or(() -> StorageIdParser.account(account))
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException("R18: " + wrong);
                });
    }

    /** Reads a resource ID; refuses, with a suggestion where one exists, what is more or less than that. */
    public static Checked<StorageAccountId> parse(String input) {
        return StorageIdParser.parse(input);
    }

    /** The one form that is stored, sent and shown. */
    public String canonical() {
        return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Storage/storageAccounts/%s"
                .formatted(subscription, resourceGroup, account);
    }

    /** Whether this names the same account: its name is unique, and Azure ignores the case of the rest. */
    public boolean sameAccount(StorageAccountId other) {
        return account.equals(other.account);
    }

    @Override
    public String toString() {
        return canonical();
    }
}
