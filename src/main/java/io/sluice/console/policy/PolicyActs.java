package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.review.PolicyFile;
import io.sluice.console.support.Act;
import io.sluice.console.support.Clip;
import io.sluice.console.support.Shortcut;
import io.sluice.console.support.Times;
import io.sluice.egress.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What can be done to the policy on screen, for the palette and the keys. */
public final class PolicyActs {
    /** Acts on routes. */
    public static final List<Operation> OF_ROUTES = List.of(
            Operation.SHARE,
            Operation.UPDATE_METADATA,
            Operation.MARK,
            Operation.REVOKE,
            Operation.PAUSE,
            Operation.RESUME,
            Operation.CONFIRM_APPLIED);
    /** Acts of those who proposed. */
    public static final List<Operation> OF_PROPOSERS = List.of(Operation.EDIT_PROPOSAL, Operation.WITHDRAW);

    private PolicyActs() {}

    /**
     * The acts that these operations are.
     *
     * @param onScreen the policy they would act on; empty if none is on screen
     */
    public static List<Act> of(
            List<Operation> operations, Supplier<Optional<PolicyFile>> onScreen, PolicyDialogs dialogs) {
        return of(operations, onScreen, onScreen, dialogs);
    }

    /**
     * The acts that these operations are.
     *
     * @param onScreen the policy they would act on; empty if none is on screen
     * @param explained the policy of which a key says why it cannot be done, also where nothing of the kind is offered
     */
    public static List<Act> of(
            List<Operation> operations,
            Supplier<Optional<PolicyFile>> onScreen,
            Supplier<Optional<PolicyFile>> explained,
            PolicyDialogs dialogs) {
        return operations.stream()
                .map(operation -> new Act(
                        operation.title(),
                        shortcut(operation),
                        () -> onScreen.get()
                                .filter(file -> file.acts().can(operation))
                                .isPresent(),
                        () -> onScreen.get().ifPresent(file -> dialogs.ask(file, operation)),
                        () -> shortcut(operation) == null ? null : objection(explained.get(), operation)))
                .toList();
    }

    /**
     * Copies the texts that are sent to the provider, while the policy waits for it.
     *
     * @param onScreen the policy that they are about; empty if none is on screen
     */
    public static List<Act> copying(Supplier<Optional<PolicyFile>> onScreen, Times times) {
        return List.of(
                copying(
                        text("policy.waiting.ticket.name"),
                        () -> onScreen.get().filter(ProviderSection::isToBeApplied),
                        file -> Tickets.waiting(file, times)),
                copying(
                        text("policy.paused.ticket.name"),
                        () -> onScreen.get().filter(ProviderSection::isToBeResumed),
                        file -> Tickets.paused(file, times)));
    }

    private static Act copying(
            String what, Supplier<Optional<PolicyFile>> onScreen, Function<PolicyFile, String> words) {
        return new Act(
                text("policy.act.copy", what),
                null,
                () -> onScreen.get().isPresent(),
                () -> onScreen.get().map(words).ifPresent(Clip::copy));
    }

    private static @Nullable String objection(Optional<PolicyFile> file, Operation operation) {
        return file.flatMap(known -> known.acts().objection(operation))
                .map(refused -> Sides.sentence(operation, refused))
                .orElse(null);
    }

    private static @Nullable Shortcut shortcut(Operation operation) {
        return switch (operation) {
            case SHARE -> Shortcut.MANAGE_SHARING;
            case UPDATE_METADATA -> Shortcut.UPDATE_METADATA;
            default -> null;
        };
    }
}
