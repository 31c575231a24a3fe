package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Toast;
import io.sluice.console.support.Toasts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pops up: one toast, which counts on while it is on screen, however fast the news come. */
final class PopUps {
    private static final Duration SHOWN = Duration.ofSeconds(6);

    private final Toasts toasts;
    private final Places places;
    private List<Notification> told = List.of();
    private @Nullable Toast toast;

    PopUps(Toasts toasts, Places places) {
        this.toasts = toasts;
        this.places = places;
    }

    /** Tells of news, together with what is on screen of those before. */
    void tell(List<Notification> news) {
        if (news.isEmpty()) {
            return;
        }
        Toast last = toast;
        boolean on = last != null && toasts.holds(last);
        List<Notification> all =
                on ? Stream.concat(told.stream(), news.stream()).toList() : List.copyOf(news);
        Toast next = toast(all);
        told = all;
        toast = next;
        if (last != null && on) {
            toasts.replace(last, next);
        } else {
            toasts.showWhenFree(next);
        }
    }

    private Toast toast(List<Notification> all) {
        List<Notification> undone = of(Kind.DECISION_UNDONE, all);
        List<String> sentences = sentences(undone, all);
        String sentence = sentences.size() == 1
                ? sentences.getFirst()
                : text("notifications.several", sentences.getFirst(), sentences.size() - 1);
        return new Toast(sentence, undone.isEmpty() ? null : look(undone.getLast()), SHOWN);
    }

    private Toast.Action look(Notification undone) {
        return Toast.Action.leadingTo(text("notifications.attention"), () -> places.show(undone.place()));
    }

    /** Decisions that came back first: somebody relies on them. */
    private static List<String> sentences(List<Notification> undone, List<Notification> all) {
        List<String> sentences = new ArrayList<>();
        if (undone.size() > 1) {
            sentences.add(text("notifications.undone.several", undone.size()));
        } else {
            undone.forEach(each -> sentences.add(each.sentence()));
        }
        List<Notification> proposals = of(Kind.NEW_PROPOSALS, all);
        if (proposals.size() > 1) {
            sentences.add(News.proposals(
                    proposals.stream().mapToInt(Notification::count).sum()));
        } else {
            proposals.forEach(each -> sentences.add(each.sentence()));
        }
        all.stream()
                .filter(each -> each.kind() != Kind.DECISION_UNDONE && each.kind() != Kind.NEW_PROPOSALS)
                .forEach(each -> sentences.add(each.sentence()));
        return sentences;
    }

    private static List<Notification> of(Kind kind, List<Notification> all) {
        return all.stream().filter(each -> each.kind() == kind).toList();
    }
}
