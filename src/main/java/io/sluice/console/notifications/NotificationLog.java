package io.sluice.console.notifications;

import io.sluice.console.settings.SettingStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The notifications, the newest first, kept in the encrypted store; the oldest fall off its end. Used by one thread. */
public final class NotificationLog {
    /** How many are kept. */
    static final int MOST = 200;

    /** New proposals that follow each other this fast came with one synchronization. */
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(NotificationLog.class);
    private static final String KEPT = "notify.list";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SettingStore store;
    private List<Notification> all;

    /** What the store has; what it cannot read is logged and begun anew. */
    public NotificationLog(SettingStore store) {
        this.store = store;
        this.all = read(store.get(KEPT));
    }

    private static List<Notification> read(Optional<String> kept) {
        try {
            return kept.map(text -> List.of(JSON.readValue(text, Notification[].class)))
                    .orElse(List.of());
        } catch (JacksonException e) {
            LOG.warn("The list of notifications cannot be read; it starts anew: {}", e.toString());
            return List.of();
        }
    }

    /** Every one, the newest first. */
    public List<Notification> all() {
        return all;
    }

    /** How many things are unread: twelve new proposals in one line are twelve. */
    public int unread() {
        return all.stream()
                .filter(each -> !each.read())
                .mapToInt(Notification::count)
                .sum();
    }

    /** Adds some, in the order they happened. */
    void add(List<Notification> news) {
        List<Notification> next = new ArrayList<>(all);
        for (Notification each : news) {
            Notification newest = next.isEmpty() ? null : next.getFirst();
            if (newest != null && together(newest, each)) {
                next.set(0, joined(newest, each));
            } else {
                next.addFirst(each);
            }
        }
        keep(next.subList(0, Math.min(MOST, next.size())));
    }

    private static boolean together(Notification first, Notification second) {
        return first.kind() == Kind.NEW_PROPOSALS
                && second.kind() == Kind.NEW_PROPOSALS
                && !first.read()
                && Duration.between(first.at(), second.at()).compareTo(TOGETHER) <= 0;
    }

    private static Notification joined(Notification first, Notification second) {
        int count = first.count() + second.count();
        return new Notification(
                first.id(),
                first.kind(),
                second.at(),
                count,
                News.proposals(count),
                first.detail(),
                first.named(),
                Place.page(Place.Kind.INBOX),
                false);
    }

    /** Marks one as read; nothing if there is no such one. */
    void read(UUID id) {
        change(each -> each.id().equals(id) ? each.asRead() : each);
    }

    void readAll() {
        change(Notification::asRead);
    }

    void clear() {
        keep(List.of());
    }

    private void change(UnaryOperator<Notification> how) {
        keep(all.stream().map(how).toList());
    }

    private void keep(List<Notification> next) {
        if (!next.equals(all)) {
            all = List.copyOf(next);
            store.put(KEPT, JSON.writeValueAsString(all));
        }
    }
}
