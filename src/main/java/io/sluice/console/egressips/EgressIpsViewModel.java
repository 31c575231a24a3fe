package io.sluice.console.egressips;

import io.sluice.console.cloud.Installation;
import io.sluice.console.settings.Settings;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Ipv4Block;
import io.sluice.egress.Ipv4Cidr;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The egress IPs, and what of them changed since the person last took note. The first look counts as taking note. */
public final class EgressIpsViewModel {
    private final ReadOnlyObjectWrapper<@Nullable Page> page = new ReadOnlyObjectWrapper<>(this, "page");
    private final Settings settings;
    private List<Ipv4Cidr> blocks = List.of();

    /**
     * What the page shows.
     *
     * @param blocks the CIDR blocks, as texts
     * @param addresses how many addresses they are
     * @param added those that came since the person last took note
     * @param removed those that went
     */
    public record Page(List<String> blocks, long addresses, List<String> added, List<String> removed) {
        /** Keeps the lists as they are. */
        public Page {
            blocks = List.copyOf(blocks);
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        /** Whether anything changed. */
        public boolean changed() {
            return !added.isEmpty() || !removed.isEmpty();
        }
    }

    /** It follows the installation. */
    public EgressIpsViewModel(Installation installation, Settings settings) {
        this.settings = settings;
        installation.enrollmentProperty().subscribe(this::show);
    }

    private void show(@Nullable Enrollment enrollment) {
        if (enrollment == null) {
            page.set(null);
            return;
        }
        blocks = enrollment.egressIps();
        List<String> now = texts();
        Optional<List<String>> seen = settings.egressIpsSeen()
                .map(kept -> Arrays.stream(kept.split(" "))
                        .filter(block -> !block.isEmpty())
                        .toList());
        if (seen.isEmpty()) {
            settings.rememberEgressIps(String.join(" ", now));
        }
        List<String> before = seen.orElse(now);
        page.set(new Page(
                now,
                blocks.stream().mapToLong(Ipv4Block::size).sum(),
                now.stream().filter(block -> !before.contains(block)).toList(),
                before.stream().filter(block -> !now.contains(block)).toList()));
    }

    private List<String> texts() {
        return blocks.stream().map(Ipv4Cidr::canonical).toList();
    }

    /** The person took note of the change. */
    public void takeNote() {
        Page shown = page.get();
        if (shown != null) {
            settings.rememberEgressIps(String.join(" ", shown.blocks()));
            page.set(new Page(shown.blocks(), shown.addresses(), List.of(), List.of()));
        }
    }

    /** What the page shows; null while the enrollment is not known. */
    public ReadOnlyObjectProperty<@Nullable Page> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
