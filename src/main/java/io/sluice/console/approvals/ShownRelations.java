package io.sluice.console.approvals;

import io.sluice.console.review.ProposalFile;
import io.sluice.egress.analysis.Briefing;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How many of the policies that are there already are on screen: a few at first, then page after page. */
public final class ShownRelations {
    /** How many stand there at first. */
    static final int FEW = 6;

    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count", FEW);
    private final ObjectProperty<@Nullable UUID> focused = new SimpleObjectProperty<>(this, "focused");

    /** Begins anew, for another proposal. */
    void reset() {
        count.set(FEW);
        focused.set(null);
    }

    /** How many come with the next page; 0 if all are shown. */
    int next(ProposalFile file) {
        return Math.min(pageEnd(), total(file)) - Math.min(count.get(), total(file));
    }

    /** Shows the next page. */
    void more() {
        count.set(pageEnd());
    }

    private int pageEnd() {
        return (count.get() / Briefing.PAGE + 1) * Briefing.PAGE;
    }

    /** How many have to be read for it. */
    int toRead() {
        return Math.max(Briefing.PAGE, count.get());
    }

    static int total(ProposalFile file) {
        return file.brief().related().counts().total();
    }

    /** At most so many are on screen. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The policy whose line has the focus; null if none has. */
    public ObjectProperty<@Nullable UUID> focusedProperty() {
        return focused;
    }
}
