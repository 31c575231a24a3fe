package io.sluice.console.cloud;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.Enrollment;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What a support ticket says to configure storage on Google Cloud (R21). */
public final class GoogleCloudViewModel {
    private final ReadOnlyObjectProperty<@Nullable Enrollment> enrollment;
    private final StringBinding ticket;

    /** It follows the installation. */
    public GoogleCloudViewModel(Installation installation) {
        enrollment = installation.enrollmentProperty();
        ticket = Bindings.createStringBinding(this::write, enrollment);
    }

    private String write() {
        Enrollment now = enrollment.get();
        return now == null ? "" : text("cloud.ticket", now.name(), now.id().toString(), region(now));
    }

    private static String region(Enrollment enrollment) {
        return enrollment.region() == null ? text("cloud.region.unknown") : enrollment.region();
    }

    /** The enrollment; null while it is not known. */
    public ReadOnlyObjectProperty<@Nullable Enrollment> enrollmentProperty() {
        return enrollment;
    }

    /** The text to send to support; empty while the enrollment is not known. */
    public StringBinding ticketProperty() {
        return ticket;
    }
}
