package io.sluice.console.storage;

import io.sluice.console.cloud.StorageViewModel;
import io.sluice.console.review.StoragePage;
import io.sluice.console.review.StoragePage.Entry;
import io.sluice.egress.Enrollment;
import io.sluice.egress.StorageAccountId;
import io.sluice.enforcement.StorageNetworkRules;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What the page of Azure Storage shows beside the accounts themselves. */
public final class AccountsViewModel {
    private final StorageViewModel storage;

    /** It follows the storage. */
    public AccountsViewModel(StorageViewModel storage) {
        this.storage = storage;
    }

    /** What there is; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable StoragePage> pageProperty() {
        return storage.pageProperty();
    }

    /** Puts a decision away that the backend did not accept. */
    public void dismiss(UUID command) {
        storage.dismiss(command);
    }

    /** The commands of {@code az} that admit the subnets to an account. */
    public static String az(Enrollment enrollment, Entry account) {
        return new StorageNetworkRules(enrollment.subnetIds())
                .az(StorageAccountId.parse(account.canonical()).orThrow());
    }

    /** The Bicep that admits the subnets. */
    public static String bicep(Enrollment enrollment) {
        return new StorageNetworkRules(enrollment.subnetIds()).bicep();
    }
}
