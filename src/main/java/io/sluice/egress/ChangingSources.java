package io.sluice.egress;

import io.sluice.egress.Decision.Accepted;
import io.sluice.egress.Decision.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Importing a source into a code resource or transform, and removing the import: R14, R15. */
record ChangingSources(EnrollmentState state, UUID actor, Command command, Facts facts) {

    Decision decide() {
        Optional<Workload> workload = edited(command.policy());
        if (workload.isEmpty()) {
            return Permissions.uneditable(command.policy());
        }
        return switch (command.act()) {
            case Act.ImportSource(UUID source) ->
                decided(
                        source,
                        false,
                        written(workload.get())
                                .or(() -> edited(source)
                                        .filter(found -> found.type() == Workload.Type.SOURCE)
                                        .map(found -> attaching(workload.get(), found))
                                        .orElseGet(() -> Contents.refuse(
                                                Rule.R14,
                                                "There is no source %s in a project that you may edit."
                                                        .formatted(source)))));
            // The source may be of a project that the actor edits no more.
            case Act.RemoveSource(UUID source) ->
                decided(source, true, written(workload.get()).or(() -> detaching(workload.get(), source)));
            default -> throw new IllegalArgumentException("Not on sources: " + command.operation());
        };
    }

    private Optional<Workload> edited(UUID id) {
        return state.workload(id).filter(found -> state.edits(actor, found.project()));
    }

    private Optional<Refused> written(Workload workload) {
        if (command.base() != 0) {
            return Contents.refuse(Rule.R15, "A workload has no version to start from: base is 0.");
        }
        return ImportUse.concerns(workload.type())
                ? Contents.seen(command.seen())
                : Contents.refuse(
                        Rule.R15,
                        "“%s” is a source; code resources and transforms import sources.".formatted(workload.name()));
    }

    private Optional<Refused> attaching(Workload workload, Workload source) {
        return state.sources(workload.id()).contains(source.id())
                ? Contents.refuse(
                        Rule.R15, "“%s” imports the source “%s” already.".formatted(workload.name(), source.name()))
                : new ImportRoom(state, actor).forSource(workload, source);
    }

    private Optional<Refused> detaching(Workload workload, UUID source) {
        return state.sources(workload.id()).contains(source)
                ? Optional.empty()
                : Contents.refuse(Rule.R15, "“%s” does not import the source %s.".formatted(workload.name(), source));
    }

    private Decision decided(UUID source, boolean removed, Optional<Refused> refused) {
        return Accepted.unless(
                refused,
                () -> List.of(new SourceImport(command.policy(), source, new Step(actor, facts.now(), null), removed)));
    }
}
