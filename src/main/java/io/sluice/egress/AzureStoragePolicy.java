package io.sluice.egress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A storage account that every workload may use over the subnets' service endpoints (R18), at once and attached to none.
 *
 * @param version rises by 1 with every command on it
 * @param byProvider whether the provider added it (R19)
 * @param added who added it, and when
 * @param changed its removal; null while it stands
 * @param removed whether it is gone; the row stays as a tombstone
 */
public record AzureStoragePolicy(
        UUID id,
        long version,
        StorageAccountId account,
        boolean byProvider,
        Step added,
        @Nullable Step changed,
        boolean removed)
        implements EnrollmentRow {

    AzureStoragePolicy withoutIt(Step step) {
        return new AzureStoragePolicy(id, version + 1, account, byProvider, added, step, true);
    }
}
