package io.sluice.console.check;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Workload;
import java.util.UUID;

/**
 * A workload that can be asked about.
 *
 * @param project the name of its project, or the words for one that is not known
 */
public record WorkloadChoice(UUID id, Workload.Type type, String name, String project) {

    /** Name and project: two projects may have workloads of one name. */
    public String label() {
        return text("check.workload.label", name, project);
    }
}
