package io.sluice.console.posture;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Tone;
import io.sluice.protocol.Signal;
import io.sluice.protocol.SignalReading;
import org.kordamp.ikonli.feather.Feather;

/** Signals and how they stand, in words and pictures. */
final class SignalTexts {
    private SignalTexts() {}

    static String title(Signal signal) {
        return switch (signal) {
            case DEVICE_REGISTERED -> text("posture.signal.registered");
            case DEVICE_PATCHED -> text("posture.signal.patched");
            case DEVICE_HEALTHY -> text("posture.signal.healthy");
            case DISK_ENCRYPTED -> text("posture.signal.encrypted");
            case COUNTRY -> text("posture.signal.country");
            case TRAINING -> text("posture.signal.training");
            case COMPLIANCE -> text("posture.signal.compliance");
            case CITIZENSHIP -> text("posture.signal.citizenship");
            case TENURE -> text("posture.signal.tenure");
            case VOUCHED -> text("posture.signal.vouched");
        };
    }

    /**
     * How it stands.
     *
     * @param looked whether the backend looks at any signal
     */
    static String state(SignalReading.State state, boolean looked) {
        return switch (state) {
            case MET -> text("posture.met");
            case UNMET -> text("posture.unmet");
            case NOT_LOOKED_AT -> looked ? text("posture.unrequired") : text("posture.unlooked");
        };
    }

    static Feather icon(SignalReading.State state) {
        return switch (state) {
            case MET -> Feather.CHECK;
            case UNMET -> Feather.X;
            case NOT_LOOKED_AT -> Feather.MINUS;
        };
    }

    static Tone tone(SignalReading.State state) {
        return switch (state) {
            case MET -> Tone.SUCCESS;
            case UNMET -> Tone.DANGER;
            case NOT_LOOKED_AT -> Tone.NEUTRAL;
        };
    }
}
