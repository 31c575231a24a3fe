package io.sluice.console.notifications;

import io.sluice.console.support.Toasts;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of notifications and how many of them are unread; what is new pops up unless it is quiet. */
public final class NotificationsViewModel {
    private final NotificationLog log;
    private final NotificationChoices choices;
    private final Places places;
    private final PopUps popUps;
    private final Clock clock;
    private final ObservableList<Notification> rows = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper(this, "unread");

    /**
     * A list.
     *
     * @param clock in the zone of the person, whose quiet hours count
     */
    public NotificationsViewModel(
            NotificationLog log, NotificationChoices choices, Places places, Toasts toasts, Clock clock) {
        this.log = log;
        this.choices = choices;
        this.places = places;
        popUps = new PopUps(toasts, places);
        this.clock = clock;
        show();
    }

    private void show() {
        if (!rows.equals(log.all())) {
            rows.setAll(log.all());
        }
        unread.set(log.unread());
    }

    /** Something happened. */
    public void tell(List<Notification> news) {
        List<Notification> wanted = news.stream()
                .filter(each -> choices.wantedProperty(each.kind()).get())
                .toList();
        log.add(wanted);
        show();
        popUp(wanted);
    }

    private void popUp(List<Notification> news) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        List<Notification> loud =
                news.stream().filter(each -> choices.popsUp(each.kind(), now)).toList();
        popUps.tell(loud);
    }

    /** Marks one as read and shows what it tells of. */
    public void open(Notification notification) {
        log.read(notification.id());
        show();
        places.show(notification.place());
    }

    /** Marks every one as read. */
    public void readAll() {
        log.readAll();
        show();
    }

    /** Empties the list. */
    public void clear() {
        log.clear();
        show();
    }

    /** Every one, the newest first. */
    public ObservableList<Notification> rows() {
        return rows;
    }

    /** How many things are unread. */
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }
}
