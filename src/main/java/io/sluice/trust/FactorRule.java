package io.sluice.trust;

import io.sluice.protocol.Factor;
import io.sluice.protocol.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an identity provider must say for several factors to be believed (R30).
 *
 * @param byMethods whether the methods that it names count: {@code mfa}, or two of different kinds ({@link Factor})
 * @param levels which of its own names for a whole authentication ({@code acr}) count, the most wanted first
 */
public record FactorRule(boolean byMethods, List<String> levels) {
    /** By methods alone. */
    public static final FactorRule METHODS = new FactorRule(true, List.of());

    /** Phishing-resistant, and so in hardware: what is asked for as a preference, where nothing must be (OpenID EAP). */
    private static final List<String> PREFERRED = List.of("phr", "phrh");

    private static final Pattern LEVEL = Pattern.compile("[\\x21-\\x7e&&[^+,]]{1,200}");

    public FactorRule {
        levels = List.copyOf(levels);
    }

    /**
     * Reads a list such as {@code amr}, {@code acr=phr+phrh} or {@code amr,acr=phr}.
     *
     * @throws IllegalArgumentException with what would be accepted
     */
    public static FactorRule parse(String text) {
        boolean methods = false;
        List<String> levels = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            if (part.equals("amr")) {
                methods = true;
            } else if (part.startsWith("acr=")) {
                levels.addAll(List.of(part.substring("acr=".length()).split("\\+", -1)));
            } else {
                throw new IllegalArgumentException(
                        "“%s” is neither amr nor acr=VALUE. Accepted: amr, acr=VALUE+VALUE, or both with a comma between."
                                .formatted(part));
            }
        }
        for (String level : levels) {
            if (!LEVEL.matcher(level).matches()) {
                throw new IllegalArgumentException(
                        "“%s” is no value of acr. Accepted: 1 to 200 visible ASCII characters, with + between several."
                                .formatted(level));
            }
        }
        return new FactorRule(methods, levels);
    }

    /** Whether what somebody signed in with is enough. */
    public boolean accepts(SignedIn how) {
        String level = how.level();
        return (byMethods
                        && (how.methods().contains(Factor.SEVERAL)
                                || Factor.shown(how.methods()).size() > 1))
                || (level != null && levels.contains(level));
    }

    /** What to ask the provider for, the most wanted first. */
    public List<String> wanted() {
        return levels.isEmpty() ? PREFERRED : levels;
    }

    /** Why what somebody signed in with is not enough, what would be, and on whose side that lies (R28). */
    String objection(SignedIn how) {
        String shown = how.methods().isEmpty()
                ? "does not say which were shown"
                : "names only " + String.join(", ", how.methods());
        List<String> accepted = new ArrayList<>();
        if (byMethods) {
            accepted.add("“amr” with mfa, or with two methods of different kinds (what one knows, has, is)");
        }
        if (!levels.isEmpty()) {
            accepted.add("“acr” as " + String.join(" or ", levels));
        }
        return "R30: several factors are needed, and the identity provider %s. Accepted: %s. This lies on the customer's side: sign in there with a second factor, or have its administrator let it say so."
                .formatted(shown, String.join(", or ", accepted));
    }
}
