package io.sluice.console.policies;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.forms.Asking;
import io.sluice.console.forms.Undoing;
import io.sluice.console.policy.PolicyActs;
import io.sluice.console.policy.PolicyDialogs;
import io.sluice.console.policy.PolicyView;
import io.sluice.console.policy.PolicyViewModel;
import io.sluice.console.review.Comparison;
import io.sluice.console.review.PolicyFile;
import io.sluice.console.review.Review;
import io.sluice.console.search.Answer;
import io.sluice.console.settings.Settings;
import io.sluice.console.support.Act;
import io.sluice.console.support.DialogService;
import io.sluice.console.support.Fxml;
import io.sluice.console.support.Screen;
import io.sluice.console.support.ScreenId;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.TaskExecutor;
import io.sluice.console.support.Times;
import io.sluice.console.support.Views;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.kordamp.ikonli.feather.Feather;

/** A list of policies, with the details of one, as a screen of the window. */
public final class PoliciesScreen implements Screen, AutoCloseable {
    private final PoliciesViewModel policies;
    private final PolicyViewModel policy;
    private final PolicyDialogs dialogs;
    private final PoliciesView view;
    private final SavedViews views;
    private final ViewNaming naming;
    private final ViewCounts counts;
    private final ListActs listActs;
    private final Listing listing;
    private final List<Act> making;
    private final Undoing undoing;
    private final Consumer<UUID> toInbox;
    private final Times times;

    /**
     * A screen of one window.
     *
     * @param listing which policies it lists
     * @param dialogService shows what is asked of the list itself
     * @param toInbox shows a proposal in the inbox, where it is decided
     * @param making the acts that make a new policy
     */
    public PoliciesScreen(
            Listing listing,
            Review review,
            Asking asking,
            DialogService dialogService,
            Undoing undoing,
            Consumer<UUID> toInbox,
            List<Act> making,
            Settings settings,
            Times times,
            TaskExecutor tasks) {
        this.listing = listing;
        this.making = List.copyOf(making);
        this.toInbox = toInbox;
        this.undoing = undoing;
        this.times = times;
        String key = listing.id().name().toLowerCase(Locale.ROOT);
        ColumnChoice columns = new ColumnChoice(settings, key);
        this.policies =
                new PoliciesViewModel(listing.list(), columns.sort().orElse(listing.sort()), review.catalog(), tasks);
        this.policy = new PolicyViewModel(review.files(), review.catalog(), tasks);
        this.dialogs = new PolicyDialogs(asking, review, tasks);
        this.views = new SavedViews(listing.views(), settings, key);
        this.naming = new ViewNaming(views, dialogService);
        this.counts = new ViewCounts(listing.list(), tasks);
        this.listActs = new ListActs(policies, listing.list(), review, asking, dialogService, tasks);
        this.view = new PoliciesView(
                policies,
                listing,
                making,
                new PoliciesView.ListParts(
                        new CompletionViewModel(review.names(), tasks),
                        views,
                        naming,
                        counts,
                        columns,
                        listActs,
                        settings),
                times);
        policies.sortProperty().addListener((property, before, now) -> columns.rememberSort(now));
        policies.rowsProperty().subscribe(this::recount);
        views.viewsProperty().subscribe(this::recount);
        policies.partialProperty().subscribe(views::show);
    }

    /** Every answer may come with other counts; before the first there is nobody to tell. */
    private void recount() {
        if (policies.rowsProperty().get().answer() != Answer.NONE) {
            counts.refresh(views.viewsProperty().get());
        }
    }

    @Override
    public ScreenId id() {
        return listing.id();
    }

    @Override
    public Feather icon() {
        return listing.icon();
    }

    @Override
    public Parent build() {
        policies.currentProperty().subscribe(id -> {
            if (id == null) {
                policy.showNothing();
            } else {
                policy.show(id);
            }
        });
        return Views.load(Fxml.POLICIES, view, new PolicyView(policy, dialogs, times, this::open, toInbox));
    }

    /** The policy whose details are on screen. */
    public Optional<EgressPolicy> onScreen() {
        return policy.file().map(PolicyFile::policy);
    }

    /** Shows the details of a policy. */
    public void open(UUID id) {
        policies.open(id);
    }

    /** Asks what an act on a policy needs to know, as soon as its details are read. */
    public void ask(UUID id, Operation operation) {
        open(id);
        policy.whenShown(id, file -> dialogs.ask(file, operation));
    }

    /**
     * Asks once more what was answered before, with the earlier answer filled in.
     *
     * @param answered told once it is queued
     */
    public void again(Comparison earlier, Runnable answered) {
        UUID id = earlier.base().id();
        open(id);
        policy.whenShown(id, file -> dialogs.again(file, earlier, answered));
    }

    @Override
    public void onShow() {
        policies.attach();
        policy.attach();
        view.focusList();
    }

    @Override
    public void onHide() {
        policies.detach();
        policy.detach();
    }

    @Override
    public List<Act> acts() {
        List<Act> acts = new ArrayList<>(PolicyActs.of(PolicyActs.OF_ROUTES, policy::file, dialogs));
        acts.addAll(PolicyActs.of(PolicyActs.OF_PROPOSERS, policy::file, dialogs));
        acts.addAll(PolicyActs.copying(policy::file, times));
        acts.addAll(List.of(
                Act.of(Shortcut.UNDO.title(), Shortcut.UNDO, undoing::undoLast),
                Act.of(Shortcut.NEXT.title(), Shortcut.NEXT, () -> policies.next(1)),
                Act.of(Shortcut.PREVIOUS.title(), Shortcut.PREVIOUS, () -> policies.next(-1)),
                Act.of(Shortcut.SEARCH.title(), Shortcut.SEARCH, view::focusSearch),
                Act.of(
                        Shortcut.SELECT.title(),
                        Shortcut.SELECT,
                        () -> policies.selection().toggle(policies.currentPlace())),
                Act.of(
                        text("policies.act.all"),
                        null,
                        () -> policies.selection().all()),
                new Act(text("policies.act.revoke"), null, this::anySelected, listActs::revoke),
                Act.of(text("policies.act.copy"), null, listActs::copy),
                new Act(text("policies.view.save"), null, policies::searching, () -> naming.save(searched())),
                helping()));
        ListChoices.sorting(policies).forEach(acts::add);
        ListChoices.viewing(policies, views, id().title()).forEach(acts::add);
        ListChoices.naming(views.savedWith(searched()), views, naming).forEach(acts::add);
        acts.add(new Act(
                Shortcut.BACK.title(),
                Shortcut.BACK,
                () -> policy.before().isPresent(),
                () -> policy.back(this::open)));
        acts.addAll(making);
        return acts;
    }

    /** Its views, under the name of the list: another list may have views of the same name. */
    @Override
    public List<Act> actsFromElsewhere() {
        List<Act> acts = new ArrayList<>(
                ListChoices.viewing(policies, views, id().title()).toList());
        acts.add(helping());
        return acts;
    }

    private Act helping() {
        return Act.of(text("policies.help"), null, listActs::help);
    }

    private String searched() {
        return policies.searchProperty().get().strip();
    }

    private boolean anySelected() {
        return policies.selection().countProperty().get() > 0;
    }

    /** Follows the catalog no longer. */
    @Override
    public void close() {
        onHide();
    }
}
