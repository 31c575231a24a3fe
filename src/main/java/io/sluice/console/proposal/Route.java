package io.sluice.console.proposal;

import io.sluice.console.forms.SniChoice;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.DraftFiles.Target;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.Checked;
import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Destination;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
import io.sluice.egress.RuleProfile;
import io.sluice.egress.SniVerification;
import io.sluice.egress.Words;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Where new policies lead and how: the kind, one destination or a list of them (R1, R2, R4), the SNI switch (R3), and the
 * agents (R4). Kind, switch and agents are those of the whole list.
 */
public final class Route {
    private final ObjectProperty<PolicyKind> kind = new SimpleObjectProperty<>(this, "kind", PolicyKind.DIRECT);
    private final OneDestination one = new OneDestination(this::parse);
    private final ReadOnlyObjectWrapper<Boolean> https = new ReadOnlyObjectWrapper<>(this, "https", false);
    private final SniChoice sni = new SniChoice(https, this::objection);
    private final AgentChoice agents;
    private final RuleProfile profile;
    private final DestinationList list;

    /**
     * With nothing written.
     *
     * @param written told of every change
     */
    Route(DraftFiles.Choices choices, DraftFiles files, TaskExecutor tasks, Runnable written) {
        profile = choices.profile();
        agents = new AgentChoice(choices.agents(), profile.imports());
        if (!profile.has(PolicyKind.DIRECT)) {
            kind.set(PolicyKind.AGENT_PROXY);
        }
        list = new DestinationList(kind, profile, one::line, this::wordless, files, tasks);
        kind.subscribe((before, now) -> {
            one.again();
            written.run();
        });
        one.address().field().valueProperty().subscribe((before, now) -> written.run());
        one.ports().field().valueProperty().subscribe((before, now) -> {
            concernsHttps();
            written.run();
        });
        list.linesProperty().subscribe((before, now) -> {
            if (before.isEmpty() && !now.isEmpty()) {
                // It is in the list now.
                one.write("", "");
            }
            concernsHttps();
            written.run();
        });
        list.selectedProperty().subscribe((before, now) -> written.run());
        sni.verifyProperty().subscribe((before, now) -> {
            list.askAgain();
            written.run();
        });
        sni.reason().valueProperty().subscribe((before, now) -> written.run());
        agents.chosenProperty().subscribe((before, now) -> {
            list.askAgain();
            written.run();
        });
    }

    private void concernsHttps() {
        https.set(
                list.active()
                        ? list.targets().stream()
                                .anyMatch(target -> target.destination().ports().contains(SniChoice.HTTPS))
                        : PortRange.parse(one.ports().value())
                                .valid()
                                .filter(range -> range.contains(SniChoice.HTTPS))
                                .isPresent());
    }

    private Checked<Destination> parse(String writtenAddress, String writtenPorts) {
        return profile.destination(kind.get(), writtenAddress, writtenPorts);
    }

    private Optional<Refused> objection(SniVerification chosen) {
        return targets().stream()
                .map(Target::destination)
                .filter(destination -> destination.ports().contains(SniChoice.HTTPS))
                .findFirst()
                .flatMap(destination -> Contents.sni(chosen, destination));
    }

    /** Where they lead: every valid line of the list, or the one destination if it is valid. */
    List<Target> targets() {
        return list.active()
                ? list.targets()
                : one.valid().map(destination -> new Target(kind.get(), destination)).stream()
                        .toList();
    }

    /** The destination that the brief is on; empty without one. */
    Optional<Target> shown() {
        return list.active() ? list.shown() : targets().stream().findFirst();
    }

    /** The switch for a destination: on where it does not concern it. */
    SniVerification sniOf(Destination destination) {
        return destination.ports().contains(SniChoice.HTTPS) ? sni.chosen() : SniVerification.ON;
    }

    /** The agents of a policy of a kind: none for a direct connection. */
    List<UUID> agentsOf(PolicyKind each) {
        return each == PolicyKind.AGENT_PROXY ? agents.ids() : List.of();
    }

    /** What would be proposed of a line, before it has words. */
    private Act.Draft wordless(Target target) {
        Destination destination = target.destination();
        return new Act.Draft(
                target.kind(),
                destination,
                agentsOf(target.kind()),
                new Words("", "", ""),
                sniOf(destination),
                Origin.NONE);
    }

    /** Whether agents are asked for. */
    boolean throughAgents() {
        return kind.get() == PolicyKind.AGENT_PROXY
                || (list.active()
                        && list.targets().stream().anyMatch(target -> target.kind() == PolicyKind.AGENT_PROXY));
    }

    /** Whether nothing is missing; all are asked, so that everything that is missing is said at once. */
    boolean check() {
        boolean addressed = list.settled() && (list.active() ? list.check() : one.check());
        boolean explained = sni.check();
        boolean carried = !throughAgents() || agents.check();
        return addressed && explained && carried;
    }

    void fill(Act.Draft before) {
        kind.set(before.kind());
        one.write(
                before.destination().address().canonical(),
                before.destination().ports().toString());
        sni.set(before.sni());
        before.agents().forEach(agent -> agents.choose(agent, true));
    }

    /** What kinds of policy there are, and what they take. */
    public RuleProfile profile() {
        return profile;
    }

    /** Direct connection or agent proxy; in a list, of the lines that do not say. */
    public ObjectProperty<PolicyKind> kindProperty() {
        return kind;
    }

    /** The one destination, where there is no list. */
    public OneDestination one() {
        return one;
    }

    /** Whether the server name is verified (R3). */
    public SniChoice sni() {
        return sni;
    }

    /** The agents of an agent proxy policy (R4). */
    public AgentChoice agents() {
        return agents;
    }

    /** Several destinations in place of one; empty at first. */
    public DestinationList list() {
        return list;
    }
}
