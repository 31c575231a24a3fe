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
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<UUID, ListedId> written = new HashMap<>();

    PolicyList(Hosting hosting, @Nullable String region) {
        enrollment.put(new Enrollment(
                PROJECT, "list", hosting, region, null, List.of(), List.of(), PolicyManagement.SELF_SERVICE, false));
    }

    InMemoryEnrollment enrollment() {
        return enrollment;
    }

    /** The UUID that stands for an id as written. */
    UUID id(String kind, ListedId id) {
        UUID uuid = uuid(kind, id.text());
        written.putIfAbsent(uuid, id);
        return uuid;
    }

    /** Of the characters as they are: no encoding keeps half a surrogate pair, which JSON can write. */
    private static UUID uuid(String kind, String id) {
        String text = kind + " " + id;
        ByteBuffer octets = ByteBuffer.allocate(2 * text.length());
        octets.asCharBuffer().put(text);
        return UUID.nameUUIDFromBytes(octets.array());
    }

    private ListedId listed(UUID id) {
        return written.getOrDefault(id, new ListedId(id.toString(), false));
    }

    /** An id as it was written, without quotation marks. */
    String written(UUID id) {
        return listed(id).text();
    }

    /** Writes the id of a policy as the list has it. */
    void writeId(JsonGenerator json, UUID policy) {
        listed(policy).write(json);
    }

    /** Adds a policy. */
    void add(EgressPolicy policy) {
        enrollment.put(policy);
    }

    /** Lets a workload import a policy, whether the list has that policy or not. */
    void addImport(ListedId workload, ListedId policy) {
        UUID workloadId = id("workload", workload);
        enrollment.put(new Workload(workloadId, PROJECT, Workload.Type.SOURCE, workload.text()));
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

    /** Writes the workloads that import a policy, as the list has them, in the order of their names. */
    void writeImporters(JsonGenerator json, UUID policy) {
        json.writeArrayPropertyStart("importers");
        enrollment.imports(policy).stream()
                .map(link -> listed(link.workload()))
                .sorted(Comparator.comparing(ListedId::text))
                .forEach(workload -> workload.write(json));
        json.writeEndArray();
    }

    /** The UUID that stands for a workload; one that imports nothing is none that the enrollment knows. */
    UUID workload(String name) {
        return uuid("workload", name);
    }
}
