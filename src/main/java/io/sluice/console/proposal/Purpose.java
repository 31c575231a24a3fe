package io.sluice.console.proposal;

import io.sluice.console.review.DraftFiles;
import io.sluice.egress.Origin;
import io.sluice.egress.Project;
import io.sluice.egress.Workload;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** What new policies are for: a project, a source or other workload in it, and the policy that they are to replace (R5). */
public final class Purpose {
    private final ObjectProperty<@Nullable Project> project = new SimpleObjectProperty<>(this, "project");
    private final ObjectProperty<@Nullable Workload> workload = new SimpleObjectProperty<>(this, "workload");
    private final DraftFiles.Choices choices;
    private final Replaced replaced;

    /**
     * For nothing in particular.
     *
     * @param written told of every change
     */
    Purpose(DraftFiles.Choices choices, Replaced replaced, Runnable written) {
        this.choices = choices;
        this.replaced = replaced;
        project.subscribe((before, now) -> {
            Workload chosen = workload.get();
            if (now != null && chosen != null && !chosen.project().equals(now.id())) {
                workload.set(null);
            }
            written.run();
        });
        workload.subscribe((before, now) -> {
            if (now != null) {
                choices.projects().stream()
                        .filter(each -> each.id().equals(now.project()))
                        .findFirst()
                        .ifPresent(project::set);
            }
            written.run();
        });
        replaced.idProperty().subscribe((before, now) -> written.run());
    }

    /** Where policies come from that are proposed together, or alone if {@code request} is null. */
    Origin origin(@Nullable UUID request) {
        Project chosen = project.get();
        Workload source = workload.get();
        return new Origin(
                request,
                chosen == null ? null : chosen.id(),
                source == null ? null : source.id(),
                replaced.idProperty().get());
    }

    void fill(Origin origin) {
        project(origin.project());
        workload(origin.workload());
        replaced.chooseId(origin.supersedes());
    }

    void project(@Nullable UUID id) {
        project.set(choices.projects().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null));
    }

    void workload(@Nullable UUID id) {
        workload.set(choices.workloads().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null));
    }

    /** The project it is for; null if for none in particular. */
    public ObjectProperty<@Nullable Project> projectProperty() {
        return project;
    }

    /** The source or other workload it is for; null if for none in particular. Choosing one chooses its project. */
    public ObjectProperty<@Nullable Workload> workloadProperty() {
        return workload;
    }

    /** The projects to choose from, by name. */
    public List<Project> projects() {
        return choices.projects();
    }

    /** The workloads to choose from, by name: those of the project, or all if none is chosen. */
    public List<Workload> workloads() {
        Project chosen = project.get();
        return choices.workloads().stream()
                .filter(each -> chosen == null || Objects.equals(each.project(), chosen.id()))
                .toList();
    }

    /** The policy that it is to replace. */
    public Replaced replaced() {
        return replaced;
    }
}
