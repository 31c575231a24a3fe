package io.sluice.egress.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyImport;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which workloads import which policies of a table, and what follows from that: how many there are, which of them stop a
 * workload from running, and where a workload may connect. An import may arrive before its policy.
 */
final class ImportIndex {
    private final PolicyTable policies;
    private final Links<PolicyImport> links = new Links<>(PolicyImport::policy, PolicyImport::workload);

    /** The imports that stop a workload from running. */
    private final Links<PolicyImport> blocking = new Links<>(PolicyImport::policy, PolicyImport::workload);

    private final ImportCounts counts = new ImportCounts();
    private final Attachments attachments = new Attachments();

    ImportIndex(PolicyTable policies) {
        this.policies = policies;
    }

    /**
     * Sees to a policy that was put into the table.
     *
     * @param before what was there of it
     */
    void put(Optional<EgressPolicy> before, EgressPolicy policy) {
        int handle = policies.handle(policy.id());
        if (before.isEmpty()) {
            counts.arrived(handle, policy.id(), links.countOfLeft(policy.id()));
            links.ofLeft(policy.id())
                    .forEach(link -> attachments.attach(link.workload(), handle, policy.destination()));
        }
        boolean everywhere = PolicyTable.everywhere(policy);
        if (everywhere != before.filter(PolicyTable::everywhere).isPresent()) {
            if (everywhere) {
                attachments.attachEverywhere(handle, policy.destination());
            } else {
                attachments.detachEverywhere(handle, policy.destination());
            }
        }
        boolean blocks = Admission.blocks(Optional.of(policy));
        if (blocks != Admission.blocks(before)) {
            links.ofLeft(policy.id()).forEach(link -> blocking.put(link, !blocks));
        }
    }

    /** Puts an import, or takes it away if it is a tombstone. */
    void put(PolicyImport link) {
        boolean before = links.get(link.policy(), link.workload()).isPresent();
        links.put(link, link.removed());
        int handle = policies.handle(link.policy());
        int more = before != link.removed() ? 0 : link.removed() ? -1 : 1;
        counts.changed(handle, link.policy(), more);
        Optional<EgressPolicy> policy = policies.get(link.policy());
        blocking.put(link, link.removed() || !Admission.blocks(policy));
        if (policy.isEmpty() || more == 0) {
            return;
        }
        if (link.removed()) {
            attachments.detach(link.workload(), handle, policy.get().destination());
        } else {
            attachments.attach(link.workload(), handle, policy.get().destination());
        }
    }

    /** The imports themselves. */
    Links<PolicyImport> links() {
        return links;
    }

    /** How many workloads import each policy. */
    ImportCounts counts() {
        return counts;
    }

    /** The policies that stop a workload from running. */
    List<UUID> blocking(UUID workload) {
        return blocking.ofRight(workload).stream().map(PolicyImport::policy).toList();
    }

    /** The policies that a workload imports and that contain a target, by id. */
    List<EgressPolicy> attached(UUID workload, Destination target) {
        return policies(attachments.applying(workload, target))
                .filter(policy -> links.get(policy.id(), workload).isPresent())
                .toList();
    }

    /** The policies that apply everywhere and contain a target, by id. */
    List<EgressPolicy> everywhere(Destination target) {
        return policies(attachments.everywhere(target)).toList();
    }

    private Stream<EgressPolicy> policies(IntStream handles) {
        return handles.mapToObj(policies::visited).sorted(Orders.BY_ID);
    }
}
