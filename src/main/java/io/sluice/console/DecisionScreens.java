package io.sluice.console;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.approvals.ApprovalsScreen;
import io.sluice.console.audit.AuditScreen;
import io.sluice.console.audit.SaveFile;
import io.sluice.console.buckets.BucketsScreen;
import io.sluice.console.check.CheckScreen;
import io.sluice.console.check.SourceScreen;
import io.sluice.console.cloud.GoogleCloudScreen;
import io.sluice.console.cloud.Installation;
import io.sluice.console.cloud.StorageViewModel;
import io.sluice.console.egressips.EgressIpsScreen;
import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Undoing;
import io.sluice.console.global.GlobalScreen;
import io.sluice.console.notifications.Place;
import io.sluice.console.outbox.OutboxScreen;
import io.sluice.console.policies.DefaultViews;
import io.sluice.console.policies.Listing;
import io.sluice.console.policies.PoliciesScreen;
import io.sluice.console.policies.Sort;
import io.sluice.console.proposal.NewPolicies;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.Review;
import io.sluice.console.roles.RolesScreen;
import io.sluice.console.search.Order;
import io.sluice.console.settings.Settings;
import io.sluice.console.shell.Overlays;
import io.sluice.console.shell.PaletteItem;
import io.sluice.console.shell.ScreenStack;
import io.sluice.console.storage.AccountsScreen;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import io.sluice.sync.Sync;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kordamp.ikonli.feather.Feather;

/** The screens on which officers decide: approvals, policies, connection check and outbox, wired to each other. */
final class DecisionScreens implements AutoCloseable {
    private final Review review;
    private final ScreenStack stack;
    private final Undoing undoing;
    private final NewPolicies making;
    private final ApprovalsScreen approvals;
    private final PoliciesScreen policies;
    private final GlobalScreen globals;
    private final PoliciesScreen created;
    private final CheckScreen check;
    private final SourceScreen source;
    private final RolesScreen roles;
    private final AuditScreen audit;
    private final OutboxScreen outbox;
    private final Installation installation;
    private final StorageViewModel storage;
    private final List<Screen> hosting;

    /**
     * The screens of one window.
     *
     * @param stack shows one of them at a time; they are not yet in it
     */
    DecisionScreens(
            Review review,
            Sync sync,
            ScreenStack stack,
            Overlays overlays,
            Settings settings,
            Times times,
            Clock clock,
            TaskExecutor tasks) {
        this.review = review;
        this.stack = stack;
        undoing = new Undoing(review.decisions(), tasks, overlays.toasts(), sync, clock, opposite -> {
            UUID workload = opposite.workload();
            if (workload != null) {
                stack.show(ScreenId.SOURCE);
                source().open(workload);
                return;
            }
            stack.show(ScreenId.POLICIES);
            policies().ask(opposite.policy(), opposite.operation());
        });
        Asking asking = new Asking(overlays.dialogs(), undoing::queued);
        making = new NewPolicies(asking, review, settings, times, tasks);
        policies = new PoliciesScreen(
                new Listing(
                        ScreenId.POLICIES,
                        Feather.SHIELD,
                        review.policies(),
                        text("policy.nothing.why"),
                        text("policy.nothing.what"),
                        DefaultViews.OF_ALL,
                        new Sort(Order.NAME, false)),
                review,
                asking,
                overlays.dialogs(),
                undoing,
                this::toInbox,
                making.acts(() -> policies().onScreen()),
                settings,
                times,
                tasks);
        globals = new GlobalScreen(review, making.acts(), times, tasks, this::open);
        created = new PoliciesScreen(
                new Listing(
                        ScreenId.CREATED,
                        Feather.EDIT,
                        review.own(),
                        text("policy.own.nothing.why"),
                        text("policy.own.nothing.what"),
                        DefaultViews.OF_OWN,
                        new Sort(Order.PROPOSED, true)),
                review,
                asking,
                overlays.dialogs(),
                undoing,
                this::toInbox,
                making.acts(() -> created().onScreen()),
                settings,
                times,
                tasks);
        approvals =
                new ApprovalsScreen(review, asking, undoing, this::open, this::again, making, settings, times, tasks);
        installation = new Installation(review.catalog(), tasks);
        storage = new StorageViewModel(review.catalog(), review.storage(), review.decisions(), tasks);
        hosting = List.of(
                new BucketsScreen(installation, storage, asking, overlays.dialogs(), review.decisions(), times, tasks),
                new AccountsScreen(installation, storage, asking, overlays.dialogs(), review.decisions(), times, tasks),
                new GoogleCloudScreen(installation),
                new EgressIpsScreen(installation, settings));
        source = new SourceScreen(review, asking, times, tasks, this::open);
        check = new CheckScreen(review.catalog(), clock, times, tasks, this::open);
        roles = new RolesScreen(review, asking, tasks);
        audit = new AuditScreen(
                review,
                sync,
                overlays.dialogs(),
                overlays.toasts(),
                settings,
                times,
                clock,
                tasks,
                this::open,
                SaveFile::ask);
        outbox = new OutboxScreen(review, sync, undoing, command -> attention(command, tasks), clock, times, tasks);
    }

    /** Shows a decision that was not accepted: on the page of what it is about, or in the inbox. */
    private void attention(UUID command, TaskExecutor tasks) {
        tasks.task(() -> review.undelivered().operation(command))
                .onSuccess(operation -> operation.ifPresent(known -> attention(command, known)))
                .start();
    }

    private void attention(UUID command, Operation operation) {
        if (operation.onRole() || operation.onMarking()) {
            stack.show(ScreenId.ROLES);
        } else if (operation.onStorage()) {
            stack.show(ScreenId.S3_BUCKETS);
            stack.show(ScreenId.AZURE_STORAGE);
        } else if (operation.onSources()) {
            stack.show(ScreenId.SOURCE);
        } else {
            stack.show(ScreenId.APPROVALS);
            approvals.showAttention(command);
        }
    }

    /** Brings what a notification tells of into view. */
    void show(Place place, TaskExecutor tasks) {
        UUID id = place.id();
        switch (place.kind()) {
            case S3_BUCKETS -> stack.show(ScreenId.S3_BUCKETS);
            case AZURE_STORAGE -> stack.show(ScreenId.AZURE_STORAGE);
            case EGRESS_IPS -> stack.show(ScreenId.EGRESS_IPS);
            case INBOX, PROPOSAL, ATTENTION, POLICY -> {
                stack.show(ScreenId.APPROVALS);
                if (id != null) {
                    show(place.kind(), id, tasks);
                }
            }
        }
    }

    private void show(Place.Kind kind, UUID id, TaskExecutor tasks) {
        switch (kind) {
            case PROPOSAL -> toInbox(id);
            case ATTENTION -> attention(id, tasks);
            default -> open(id);
        }
    }

    private PoliciesScreen policies() {
        return policies;
    }

    private SourceScreen source() {
        return source;
    }

    private PoliciesScreen created() {
        return created;
    }

    /** Adds them to a stack. */
    void addTo(ScreenStack stack) {
        stack.add(approvals);
        stack.add(policies);
        stack.add(globals);
        stack.add(created);
        hosting.forEach(stack::add);
        stack.add(check);
        stack.add(source);
        stack.add(roles);
        stack.add(audit);
        stack.add(outbox);
    }

    /** Finds policies for the command palette, and opens them. */
    List<PaletteItem> find(String words, int limit) {
        return review.policies().named(words, limit).stream()
                .map(item -> new PaletteItem(
                        text("console.policy", item.destination(), item.name()),
                        item.state().title(),
                        null,
                        () -> open(item.id())))
                .toList();
    }

    private void open(UUID policy) {
        stack.show(ScreenId.POLICIES);
        policies.open(policy);
    }

    private void again(Comparison earlier, Runnable answered) {
        stack.show(ScreenId.POLICIES);
        policies.again(earlier, answered);
    }

    private void toInbox(UUID proposal) {
        stack.show(ScreenId.APPROVALS);
        approvals.showProposal(proposal);
    }

    /** They follow the local model no longer. */
    @Override
    public void close() {
        undoing.close();
        making.close();
        approvals.close();
        policies.close();
        globals.close();
        created.close();
        installation.close();
        storage.close();
        check.close();
        source.close();
        roles.close();
        audit.close();
        outbox.close();
    }
}
