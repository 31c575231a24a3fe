package io.sluice.cli;

import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.Hosting;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.PolicyManagement;
import io.sluice.egress.Step;
import io.sluice.egress.Workload;
import io.sluice.egress.analysis.ConnectionCheck;
import io.sluice.egress.analysis.InMemoryEnrollment;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A list of policies and imports from outside, as an enrollment. Policies and workloads go by whatever ids the list
 * gives them; each gets a UUID that is always the same for the same text.
 */
final class PolicyList {
    /** Nobody in particular, long ago: a list does not say who did what and when. */
    static final Step UNKNOWN = new Step(new UUID(0, 0), Instant.EPOCH, null);

    private static final UUID PROJECT = new UUID(0, 0);

    private final InMemoryEnrollment enrollment = new InMemoryEnrollment();
    private final Map<UUID, String> written = new HashMap<>();
    private final Set<UUID> numbers = new HashSet<>();

    PolicyList(Hosting hosting, @Nullable String region) {
        enrollment.put(new Enrollment(
                PROJECT, "list", hosting, region, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false));
    }

    InMemoryEnrollment enrollment() {
        return enrollment;
    }

    /** The UUID that stands for an id as written. */
    UUID id(String kind, String id) {
        UUID uuid = UUID.nameUUIDFromBytes((kind + " " + id).getBytes(StandardCharsets.UTF_8));
        written.putIfAbsent(uuid, id);
        return uuid;
    }

    /** An id as it was written. */
    String written(UUID id) {
        return written.getOrDefault(id, id.toString());
    }

    /** The id of a policy is a number in the list, and so it is given back. */
    void number(UUID policy) {
        numbers.add(policy);
    }

    /** Writes the id of a policy as the list has it. */
    void writeId(JsonGenerator json, UUID policy) {
        if (numbers.contains(policy)) {
            json.writeNumber(new BigInteger(written(policy)));
        } else {
            json.writeString(written(policy));
        }
    }

    /** Adds a policy; false if the list has one with this id already. */
    boolean add(EgressPolicy policy) {
        if (enrollment.policy(policy.id()).isPresent()) {
            return false;
        }
        enrollment.put(policy);
        return true;
    }

    /** Lets a workload import a policy, whether the list has that policy or not. */
    void addImport(String workload, String policy) {
        UUID workloadId = id("workload", workload);
        enrollment.put(new Workload(workloadId, PROJECT, Workload.Type.SOURCE, workload));
        enrollment.put(new PolicyImport(id("policy", policy), workloadId, UNKNOWN, false));
    }

    /** The sentence of a link, with ids as the list has them: what is not known has no other name. */
    String told(ConnectionCheck.Link link) {
        String sentence = link.sentence();
        for (UUID policy : link.policies()) {
            sentence = sentence.replace(policy.toString(), written(policy));
        }
        return sentence;
    }

    /** The names of the workloads that import a policy. */
    List<String> importers(UUID policy) {
        return enrollment.imports(policy).stream()
                .map(link -> written(link.workload()))
                .sorted()
                .toList();
    }

    /** A workload that imports something, by its name. */
    Optional<UUID> workload(String name) {
        UUID id = UUID.nameUUIDFromBytes(("workload " + name).getBytes(StandardCharsets.UTF_8));
        return enrollment.workload(id).map(Workload::id);
    }
}
