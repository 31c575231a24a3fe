package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.FormField;
import io.sluice.console.forms.SniChoice;
import io.sluice.console.forms.Submission;
import io.sluice.console.review.DraftFile;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.Verdict;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.Checked;
import io.sluice.egress.Contents;
import io.sluice.egress.Destination;
import io.sluice.egress.Origin;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.PortRange;
import io.sluice.egress.Project;
import io.sluice.egress.Rule;
import io.sluice.egress.Words;
import io.sluice.replica.OutboxEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a new policy needs: destination (R1, R2, R4), SNI switch (R3), agents, words, what it is for. The brief on it
 * follows as it is written, worked out in the background.
 */
public final class ProposalForm {
    private static final Pattern PORT_AT_END = Pattern.compile(":([0-9]{1,5}(?:-[0-9]{1,5})?)/?$");

    private final ObjectProperty<PolicyKind> kind = new SimpleObjectProperty<>(this, "kind", PolicyKind.DIRECT);
    private final CheckedField address = new CheckedField(written -> Destination.parse(kind(), written, "1"));
    private final CheckedField ports = new CheckedField(this::parsePorts);
    private final ReadOnlyObjectWrapper<Boolean> https = new ReadOnlyObjectWrapper<>(this, "https", false);
    private final SniChoice sni =
            new SniChoice(https, chosen -> destination().flatMap(destination -> Contents.sni(chosen, destination)));
    private final FormField name = new FormField(Contents::name);
    private final FormField description = new FormField(Contents::description);
    private final FormField justification = new FormField(Contents::justification);
    private final ObjectProperty<@Nullable Project> project = new SimpleObjectProperty<>(this, "project");
    private final ReadOnlyObjectWrapper<@Nullable DraftFile> brief = new ReadOnlyObjectWrapper<>(this, "brief");
    private final Latest briefs = new Latest();
    private final UUID id;
    private final List<Project> projects;
    private final AgentChoice agents;
    private final DraftFiles files;
    private final Submission submission;
    private final @Nullable Opening opening;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final TaskExecutor tasks;

    /**
     * An empty form.
     *
     * @param id the id that the policy gets
     * @param choices the agents and projects there are
     * @param opening what is asked beyond if the policy is created at once; null if it is proposed
     */
    public ProposalForm(
            UUID id,
            DraftFiles.Choices choices,
            DraftFiles files,
            Submission submission,
            @Nullable Opening opening,
            TaskExecutor tasks) {
        this.opening = opening;
        submission.messageProperty().subscribe(message::set);
        if (opening != null) {
            opening.opens(() -> destination().map(Destination::toString).orElse(""));
            opening.everywhere().globalProperty().subscribe((before, now) -> written());
            brief.subscribe(file ->
                    opening.standsBeside(file == null ? null : file.beside().orElse(null)));
        }
        this.id = id;
        this.projects = choices.projects();
        this.agents = new AgentChoice(choices.agents());
        this.files = files;
        this.submission = submission;
        this.tasks = tasks;
        kind.subscribe((before, now) -> {
            address.again();
            ports.again();
            written();
        });
        address.field().valueProperty().subscribe((before, now) -> {
            ports.again();
            written();
        });
        ports.field().valueProperty().subscribe((before, now) -> {
            https.set(PortRange.parse(now)
                    .valid()
                    .filter(range -> range.contains(SniChoice.HTTPS))
                    .isPresent());
            written();
        });
        sni.verifyProperty().subscribe((before, now) -> written());
        sni.reason().valueProperty().subscribe((before, now) -> written());
        List.of(name, description, justification)
                .forEach(field -> field.valueProperty().subscribe((before, now) -> written()));
        project.subscribe((before, now) -> written());
        agents.chosenProperty().subscribe((before, now) -> written());
    }

    private Checked<?> parsePorts(String written) {
        return Destination.parse(kind(), address.value(), "1").valid().isPresent()
                ? Destination.parse(kind(), address.value(), written)
                : PortRange.parse(written);
    }

    /** Briefs what is written so far; without a destination there is nothing to brief. */
    private void written() {
        Optional<Act.Draft> draft = draft();
        if (draft.isEmpty()) {
            briefs.cancel();
            brief.set(null);
            return;
        }
        boolean everywhere = global();
        tasks.task(() -> files.read(id, draft.get(), everywhere))
                .latestOf(briefs)
                .onSuccess(brief::set)
                .start();
    }

    private boolean global() {
        return opening != null && opening.everywhere().globalProperty().get();
    }

    private Optional<Destination> destination() {
        return Destination.parse(kind(), address.value(), ports.value()).valid();
    }

    private Optional<Act.Draft> draft() {
        Project chosen = project.get();
        return destination()
                .map(destination -> new Act.Draft(
                        kind(),
                        destination,
                        kind() == PolicyKind.AGENT_PROXY ? agents.ids() : List.of(),
                        new Words(name.value(), description.value(), justification.value()),
                        sni.chosen(),
                        new Origin(null, chosen == null ? null : chosen.id(), null)));
    }

    /** Takes a suggestion for the address; a port that was written behind the address goes where it belongs. */
    public void takeAddress(String suggestion) {
        Matcher port = PORT_AT_END.matcher(address.value());
        if (port.find() && ports.value().isEmpty() && suggestion.indexOf(':') < 0) {
            ports.field().valueProperty().set(port.group(1));
        }
        address.field().valueProperty().set(suggestion);
    }

    /** Takes a suggestion for the ports. */
    public void takePorts(String suggestion) {
        ports.field().valueProperty().set(suggestion);
    }

    /** Fills in what was written before, so that it can be sent again. */
    public void fill(Act.Draft before) {
        kind.set(before.kind());
        address.field().valueProperty().set(before.destination().address().canonical());
        ports.field().valueProperty().set(before.destination().ports().toString());
        sni.set(before.sni());
        before.agents().forEach(agent -> agents.choose(agent, true));
        name.valueProperty().set(before.words().name());
        description.valueProperty().set(before.words().description());
        justification.valueProperty().set(before.words().justification());
        projects.stream()
                .filter(each -> each.id().equals(before.origin().project()))
                .findFirst()
                .ifPresent(project::set);
    }

    /** Queues the policy if nothing is missing; else says what is, at the fields it is missing from. */
    public void submit(Consumer<OutboxEntry> done) {
        message.set("");
        boolean complete = complete();
        boolean granted = opening == null || opening.check();
        if (complete && granted) {
            draft().ifPresent(draft -> send(draft, done));
        }
    }

    private void send(Act.Draft draft, Consumer<OutboxEntry> done) {
        if (opening == null) {
            submission.make(id, new Act.Propose(draft), null, this::place, done);
            return;
        }
        DraftFile seen = brief.get();
        boolean current = seen != null
                && seen.draft().equals(draft)
                && seen.brief().proposal().global() == global();
        if (seen != null && current) {
            submission.make(id, opening.act(draft), seen.brief(), this::place, done);
        } else {
            // Creating is bound to the brief, so it waits for the one on what is written now.
            message.set(text("proposal.brief.wait"));
        }
    }

    /** All are asked before any counts, so that everything that is missing is said at once. */
    private boolean complete() {
        boolean addressed = address.field().check();
        boolean ported = ports.field().check();
        boolean explained = sni.check();
        boolean carried = kind() == PolicyKind.DIRECT || agents.check();
        boolean named = name.check();
        boolean described = description.check();
        boolean justified = justification.check();
        return addressed && ported && explained && carried && named && described && justified;
    }

    private boolean place(Verdict.Refused refused) {
        if (refused.rule() == Rule.R4 && kind() == PolicyKind.AGENT_PROXY) {
            agents.refuse(refused.reason());
            return true;
        }
        return opening != null && opening.place(refused);
    }

    private PolicyKind kind() {
        return kind.get();
    }

    /** Direct connection or agent proxy. */
    public ObjectProperty<PolicyKind> kindProperty() {
        return kind;
    }

    /** Where it leads. */
    public CheckedField address() {
        return address;
    }

    /** Which ports. */
    public CheckedField ports() {
        return ports;
    }

    /** Whether the server name is verified (R3). */
    public SniChoice sni() {
        return sni;
    }

    /** The agents of an agent proxy policy (R4). */
    public AgentChoice agents() {
        return agents;
    }

    /** What it is called. */
    public FormField name() {
        return name;
    }

    /** More about it; may be empty. */
    public FormField description() {
        return description;
    }

    /** Why it is needed. */
    public FormField justification() {
        return justification;
    }

    /** The project it is for; null if for none in particular. */
    public ObjectProperty<@Nullable Project> projectProperty() {
        return project;
    }

    /** The projects to choose from, by name. */
    public List<Project> projects() {
        return projects;
    }

    /** What is asked beyond proposing; null if the policy is proposed. */
    public @Nullable Opening opening() {
        return opening;
    }

    /** The brief on what is written; null without a destination, or before it is first worked out. */
    public ReadOnlyObjectProperty<@Nullable DraftFile> briefProperty() {
        return brief.getReadOnlyProperty();
    }

    /** What stands in the way and belongs to no field. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
