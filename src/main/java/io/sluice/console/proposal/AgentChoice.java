package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Agent;
import io.sluice.egress.ImportLimits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Which agents the traffic of an agent proxy policy leaves through: one or more (R4). */
public final class AgentChoice {
    private final ReadOnlyObjectWrapper<Set<UUID>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Set.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final List<Agent> known;
    private final ImportLimits limits;

    AgentChoice(List<Agent> known, ImportLimits limits) {
        this.known = List.copyOf(known);
        this.limits = limits;
        chosen.subscribe(now -> {
            if (!now.isEmpty()) {
                message.set("");
            }
        });
    }

    /** The agents of the enrollment, by name. */
    public List<Agent> known() {
        return known;
    }

    /** How much a code resource or transform may import, agent proxy policies among that (R15). */
    public ImportLimits limits() {
        return limits;
    }

    /** Chooses an agent or takes it out again. */
    public void choose(UUID agent, boolean wanted) {
        Set<UUID> next = new HashSet<>(chosen.get());
        if (wanted) {
            next.add(agent);
        } else {
            next.remove(agent);
        }
        chosen.set(Set.copyOf(next));
    }

    /** Takes all out again. */
    void clear() {
        chosen.set(Set.of());
    }

    /** Which are chosen. */
    public ReadOnlyObjectProperty<Set<UUID>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Those chosen, in the order of the form. */
    List<UUID> ids() {
        return known.stream().map(Agent::id).filter(chosen.get()::contains).toList();
    }

    /** What is missing; empty if nothing is, or nobody asked yet. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether one is chosen; if not, the message says so. */
    boolean check() {
        if (ids().isEmpty()) {
            message.set(text(known.isEmpty() ? "proposal.agents.none" : "proposal.agents.missing"));
        }
        return message.get().isEmpty();
    }

    void refuse(String reason) {
        message.set(reason);
    }
}
