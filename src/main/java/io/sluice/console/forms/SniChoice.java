package io.sluice.console.forms;

import io.sluice.egress.Contents;
import io.sluice.egress.Destination;
import io.sluice.egress.SniVerification;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Whether the server name is verified on port 443, and if not, why (R3). */
public final class SniChoice {
    private final BooleanProperty verify = new SimpleBooleanProperty(this, "verify");
    private final FormField reason;
    private final Destination destination;

    /** A choice for a destination, made as it stands. */
    public SniChoice(Destination destination, SniVerification now) {
        this.destination = destination;
        this.reason = new FormField(
                text -> verify.get() ? Optional.empty() : Contents.sni(SniVerification.off(text), destination));
        set(now);
    }

    /** Makes the choice. */
    public void set(SniVerification sni) {
        verify.set(sni.on());
        reason.valueProperty().set(sni.reason() == null ? "" : sni.reason());
    }

    /** Whether nothing is missing; if something is, the reason's message says what. */
    public boolean check() {
        return reason.check();
    }

    /** What is chosen. */
    public SniVerification chosen() {
        return verify.get() ? SniVerification.ON : SniVerification.off(reason.value());
    }

    /** Whether it concerns the destination at all: only ports that include 443 do. */
    public boolean matters() {
        return destination.ports().contains(443);
    }

    /** Whether the server name is verified. */
    public BooleanProperty verifyProperty() {
        return verify;
    }

    /** Why it is not. */
    public FormField reason() {
        return reason;
    }
}
