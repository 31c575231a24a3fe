package io.sluice.console.proposal;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.proposal.ListedDestination.Written;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.DraftFiles.Target;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.RuleProfile;
import io.sluice.intake.ProposedDestinations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/**
 * Several destinations that are proposed together, one policy each. Every line is checked as it stands; none is repaired or
 * left out but by the person's choice.
 */
public final class DestinationList {
    /** The most lines of one request: officers decide on each. */
    public static final int MOST = 100;

    private final ReadOnlyObjectWrapper<List<ListedDestination>> lines =
            new ReadOnlyObjectWrapper<>(this, "lines", List.of());
    private final StringProperty pasted = new SimpleStringProperty(this, "pasted", "");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper(this, "message", "");
    private final IntegerProperty selected = new SimpleIntegerProperty(this, "selected", 0);
    private final ObservableValue<PolicyKind> kind;
    private final RuleProfile profile;
    private final Supplier<List<Written>> single;
    private final ListedFacts facts;
    /** Whether the message says how many lines cannot be proposed, and so follows them. */
    private boolean refusing;

    /**
     * An empty list.
     *
     * @param kind the kind of policy that a line becomes which names none
     * @param profile what kinds of policy there are, and what they take
     * @param single the destination that was written before there was a list: it is the first of the list
     * @param drafts what would be proposed of a destination, without the words that all lines share
     */
    DestinationList(
            ObservableValue<PolicyKind> kind,
            RuleProfile profile,
            Supplier<List<Written>> single,
            Function<Target, Act.Draft> drafts,
            DraftFiles files,
            TaskExecutor tasks) {
        this.kind = kind;
        this.profile = profile;
        this.single = single;
        this.facts = new ListedFacts(drafts, files, tasks, () -> show(written()));
        kind.subscribe((before, now) -> change(written()));
    }

    /** Whether a text is more than one destination, and so belongs in the list. */
    static boolean several(String text) {
        return text.lines().filter(line -> !line.isBlank()).limit(2).count() > 1;
    }

    /**
     * Adds the lines of a text: {@code host port}, CSV or JSON. More than {@link #MOST} are refused as a whole.
     *
     * @return whether any were added; if not, the message says why
     */
    public boolean add(String text) {
        List<Written> all = new ArrayList<>(active() ? written() : single.get());
        int before = all.size();
        ProposedDestinations.all(text, profile).stream()
                .map(proposal -> Written.of(proposal, profile))
                .forEach(all::add);
        refusing = false;
        boolean any = all.size() > before;
        if (any && all.size() <= MOST) {
            change(all);
            return true;
        }
        message.set(any ? text("proposal.list.many", all.size(), MOST) : text("proposal.list.nothing"));
        return false;
    }

    /** Adds what was pasted; it stays where it is if it cannot be added. */
    public void addPasted() {
        String text = pasted.get();
        pasted.set("");
        if (!add(text)) {
            pasted.set(text);
        }
    }

    /**
     * Whether nothing is left that was pasted and not added. If something is, it is added now, and the message says so: what
     * nobody has looked at is not sent.
     */
    boolean settled() {
        if (pasted.get().isBlank()) {
            return true;
        }
        addPasted();
        if (message.get().isEmpty() && check()) {
            message.set(text("proposal.list.taken", lines.get().size()));
        }
        return false;
    }

    /** The lines as CSV, to be added again; without those that said nothing at all. */
    String csv() {
        return written().stream()
                .filter(line -> !line.address().isEmpty() || !line.ports().isEmpty())
                .map(Written::csv)
                .collect(Collectors.joining("\n", active() ? "address,ports,kind\n" : "", ""));
    }

    /** Takes a suggestion for what is wrong with a line. */
    public void take(int index, String suggestion) {
        List<Written> all = new ArrayList<>(written());
        lines.get()
                .get(index)
                .destination()
                .invalid()
                .ifPresent(violation -> all.set(index, all.get(index).with(violation, suggestion)));
        change(all);
    }

    /** Takes a line out. */
    public void remove(int index) {
        List<Written> all = new ArrayList<>(written());
        all.remove(index);
        change(all);
    }

    /** Takes out every line that cannot be proposed as it is. */
    public void removeWrong() {
        change(lines.get().stream()
                .filter(line -> !line.wrong())
                .map(ListedDestination::written)
                .toList());
    }

    /** Takes all out: one destination is asked for again. */
    public void clear() {
        refusing = false;
        change(List.of());
    }

    private List<Written> written() {
        return lines.get().stream().map(ListedDestination::written).toList();
    }

    private void change(List<Written> all) {
        if (!refusing) {
            message.set("");
        }
        show(all);
        askAgain();
    }

    /** Asks what is to be said of each line, because it would be proposed otherwise than before. */
    void askAgain() {
        facts.ask(targets());
    }

    private void show(List<Written> all) {
        Map<Target, Integer> first = new HashMap<>();
        List<ListedDestination> checked = new ArrayList<>();
        for (Written each : all) {
            PolicyKind becomes = each.agent() ? PolicyKind.AGENT_PROXY : kind.getValue();
            Checked<Destination> destination = each.read(becomes, profile);
            Optional<Target> target = destination.valid().map(valid -> new Target(becomes, valid));
            int number = checked.size() + 1;
            int earlier =
                    target.map(same -> first.merge(same, number, Math::min)).orElse(number);
            checked.add(new ListedDestination(
                    each,
                    destination,
                    becomes,
                    earlier < number ? earlier : 0,
                    target.map(facts::existing).orElse(null),
                    target.map(facts::findings).orElse(null)));
        }
        lines.set(List.copyOf(checked));
        if (refusing) {
            check();
        }
        selected.set(Math.max(0, Math.min(selected.get(), checked.size() - 1)));
    }

    /** Whether every line can be proposed; if not, the message says how many cannot. */
    boolean check() {
        long wrong = lines.get().stream().filter(ListedDestination::wrong).count();
        refusing = wrong > 0;
        message.set(refusing ? text("proposal.list.wrong", wrong) : "");
        return wrong == 0;
    }

    /** What can be proposed, in the order of the lines. */
    List<Target> targets() {
        return lines.get().stream().flatMap(line -> line.target().stream()).toList();
    }

    /** The destination of the selected line; that of the first valid one if it has none. */
    Optional<Target> shown() {
        return Optional.of(selected.get())
                .filter(index -> index < lines.get().size())
                .flatMap(index -> lines.get().get(index).target())
                .or(() -> targets().stream().findFirst());
    }

    /** Whether there is a list, in place of one destination. */
    public boolean active() {
        return !lines.get().isEmpty();
    }

    /** The lines with what is said of each. */
    public ReadOnlyObjectProperty<List<ListedDestination>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** What was pasted and is not added yet. */
    public StringProperty pastedProperty() {
        return pasted;
    }

    /** The line that the brief is on. */
    public IntegerProperty selectedProperty() {
        return selected;
    }

    /** What stands in the way of the whole list. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }
}
