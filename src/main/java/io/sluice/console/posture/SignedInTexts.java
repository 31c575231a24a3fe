package io.sluice.console.posture;

import static io.sluice.console.support.Texts.text;

import io.sluice.protocol.Factor;
import io.sluice.protocol.SignedIn;

/** How somebody signed in, and with how many factors, in words (R30). */
final class SignedInTexts {
    private SignedInTexts() {}

    static String how(SignedIn how) {
        if (how.provider() == null) {
            return text("posture.signed-in.name");
        }
        String methods = String.join(", ", how.methods());
        int factors = Factor.shown(how.methods()).size();
        String level = how.level() == null ? "" : text("posture.signed-in.level", how.level());
        if (how.methods().contains(Factor.SEVERAL) && factors < 2) {
            return text("posture.signed-in.several", how.provider(), methods, level);
        }
        return factors == 0
                ? text("posture.signed-in.untold", how.provider(), level)
                : text("posture.signed-in.factors", how.provider(), factors, methods, level);
    }
}
