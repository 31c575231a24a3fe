package io.sluice.console.notifications;

import static io.sluice.console.support.Texts.text;

import com.github.f4b6a3.uuid.UuidCreator;
import io.sluice.console.notifications.Sighting.Followed;
import io.sluice.console.notifications.Sighting.Storage;
import io.sluice.egress.PolicyState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person is told of the difference between two moments. */
final class News {
    /** More names than this say no more than their number. */
    private static final int NAMES = 3;

    private final List<Notification> news = new ArrayList<>();
    private final Instant at;

    private News(Instant at) {
        this.at = at;
    }

    /** The difference, as notifications; new proposals that came together are one. */
    static List<Notification> between(Sighting before, Sighting now, Instant at) {
        News found = new News(at);
        found.proposals(before, now);
        found.undone(before, now);
        found.applied(before, now);
        found.paused(before, now);
        found.storage(before, now);
        found.egressIps(before.egressIps(), now.egressIps());
        return List.copyOf(found.news);
    }

    /** How many new proposals there are, in words. */
    static String proposals(int count) {
        return text("notifications.proposals", count);
    }

    private void proposals(Sighting before, Sighting now) {
        List<Map.Entry<UUID, String>> added = now.proposals().entrySet().stream()
                .filter(entry -> !before.proposals().containsKey(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (added.isEmpty()) {
            return;
        }
        Place place = added.size() == 1
                ? new Place(Place.Kind.PROPOSAL, added.getFirst().getKey())
                : Place.page(Place.Kind.INBOX);
        List<String> names =
                added.stream().map(Map.Entry::getValue).limit(NAMES).toList();
        add(Kind.NEW_PROPOSALS, added.size(), proposals(added.size()), String.join(", ", names), names.size(), place);
    }

    private void undone(Sighting before, Sighting now) {
        now.undone().forEach((command, undone) -> {
            if (!before.undone().containsKey(command)) {
                String sentence =
                        text("notifications.undone", undone.operation().title(), undone.name());
                add(Kind.DECISION_UNDONE, 1, sentence, undone.answer(), new Place(Place.Kind.ATTENTION, command));
            }
        });
    }

    /** Delivered, it is not in effect yet: the provider is told by a text that the person sends. */
    private void applied(Sighting before, Sighting now) {
        before.approving().forEach((policy, name) -> {
            Followed became = now.followed().get(policy);
            if (became != null && became.waiting() && !now.approving().containsKey(policy)) {
                about(Kind.TO_BE_APPLIED, policy, text("notifications.apply", name), text("notifications.apply.what"));
            }
        });
    }

    private void paused(Sighting before, Sighting now) {
        now.paused().forEach((policy, paused) -> {
            if (!before.paused().containsKey(policy)) {
                about(Kind.PAUSED, policy, text("notifications.paused", paused.name()), paused.words());
            }
        });
        before.paused().forEach((policy, was) -> {
            Followed became = now.followed().get(policy);
            if (became != null && became.state() == PolicyState.ACTIVE) {
                about(Kind.RESUMED, policy, text("notifications.resumed", was.name()), became.words());
            }
        });
    }

    private void about(Kind kind, UUID policy, String sentence, String detail) {
        add(kind, 1, sentence, detail, new Place(Place.Kind.POLICY, policy));
    }

    private void storage(Sighting before, Sighting now) {
        now.storage().forEach((id, entry) -> {
            Storage was = before.storage().get(id);
            if (was == null || (entry.widened() && !was.widened())) {
                String sentence = entry.widened()
                        ? text("notifications.widened", entry.name())
                        : text("notifications.added", entry.name());
                add(Kind.STORAGE_WIDENED, 1, sentence, text("notifications.storage.why"), Place.page(entry.page()));
            }
        });
    }

    private void egressIps(List<String> before, List<String> now) {
        List<String> parts = new ArrayList<>();
        now.stream().filter(block -> !before.contains(block)).forEach(block -> parts.add("+ " + block));
        before.stream().filter(block -> !now.contains(block)).forEach(block -> parts.add("− " + block));
        if (!parts.isEmpty()) {
            add(
                    Kind.EGRESS_IPS,
                    1,
                    text("notifications.egressips"),
                    String.join("   ", parts),
                    Place.page(Place.Kind.EGRESS_IPS));
        }
    }

    private void add(Kind kind, int count, String sentence, String detail, Place place) {
        add(kind, count, sentence, detail, null, place);
    }

    private void add(Kind kind, int count, String sentence, String detail, @Nullable Integer named, Place place) {
        news.add(new Notification(
                UuidCreator.getTimeOrderedEpoch(), kind, at, count, sentence, detail, named, place, false));
    }
}
