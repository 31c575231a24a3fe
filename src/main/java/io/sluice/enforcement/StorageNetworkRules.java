package io.sluice.enforcement;

import io.sluice.egress.StorageAccountId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The network rules that admit an enrollment's subnets to an Azure Storage account over their service endpoints (R18).
 *
 * @param subnets the resource IDs of the subnets
 */
public record StorageNetworkRules(List<String> subnets) {
    /** Keeps the subnets as they are. */
    public StorageNetworkRules {
        subnets = List.copyOf(subnets);
    }

    /** Commands of {@code az} for one account, one for each subnet. Names of Azure hold no quotation marks. */
    public String az(StorageAccountId account) {
        return subnets.stream()
                .map(subnet ->
                        """
                        az storage account network-rule add \\
                          --subscription %s \\
                          --resource-group '%s' \\
                          --account-name %s \\
                          --subnet '%s'\
                        """.formatted(account.subscription(), account.resourceGroup(), account.account(), subnet))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Entries for a storage account's list of rules in Bicep. A deployment replaces the whole list, so no list is made here
     * that would take the account's other rules away.
     */
    public String bicep() {
        return subnets.stream().map(subnet -> """
            {
              id: '%s'
              action: 'Allow'
            }
            """.formatted(subnet)).collect(Collectors.joining("", """
                // Add to networkAcls.virtualNetworkRules of the account, and keep the rules that stand there:
                // a deployment replaces the list, and with defaultAction 'Deny' it locks out whoever is not in it.
                """, ""));
    }
}
