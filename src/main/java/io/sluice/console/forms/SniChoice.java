package io.sluice.console.forms;

import io.sluice.egress.Contents;
import io.sluice.egress.Decision.Refused;
import io.sluice.egress.Destination;
import io.sluice.egress.SniVerification;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/** Whether the server name is verified on port 443, and if not, why (R3). */
public final class SniChoice {
    /** The port that server names are verified on. */
    public static final int HTTPS = 443;

    private final BooleanProperty verify = new SimpleBooleanProperty(this, "verify");
    private final FormField reason;
    private final ObservableValue<Boolean> matters;

    /** A choice for a destination, made as it stands. */
    public SniChoice(Destination destination, SniVerification now) {
        this(new ReadOnlyObjectWrapper<>(destination.ports().contains(HTTPS)), sni -> Contents.sni(sni, destination));
        set(now);
    }

    /**
     * A choice for a destination that is still being written; on at first.
     *
     * @param matters whether its ports include 443
     * @param check the rulebook's word on the switch
     */
    public SniChoice(ObservableValue<Boolean> matters, Function<SniVerification, Optional<Refused>> check) {
        this.matters = matters;
        this.reason = new FormField(text -> chosen().on() ? Optional.empty() : check.apply(SniVerification.off(text)));
        verify.set(true);
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
        return verify.get() || !matters() ? SniVerification.ON : SniVerification.off(reason.value());
    }

    /** Whether it concerns the destination at all: only ports that include 443 do. */
    public boolean matters() {
        return matters.getValue();
    }

    /** The same, followed while the destination is written. */
    public ObservableValue<Boolean> mattersProperty() {
        return matters;
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
