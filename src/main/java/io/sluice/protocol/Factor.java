package io.sluice.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The kinds of factors that somebody can be known by (R30), each with the methods that an identity provider names it by in
 * {@code amr} (RFC 8176). Two of one kind fall together, so they are no more than one.
 */
public enum Factor {
    /** What one knows. */
    KNOWLEDGE("pwd", "pin", "kba"),
    /** What one has. */
    POSSESSION("hwk", "swk", "otp", "sms", "tel", "sc", "pop"),
    /** What one is. */
    INHERENCE("fpt", "face", "iris", "retina", "vbm");

    /** The method that says of itself that there were several factors. */
    public static final String SEVERAL = "mfa";

    private final Set<String> methods;

    Factor(String... methods) {
        this.methods = Set.of(methods);
    }

    /** The kind of a method; empty for those that are no factor, such as that somebody was there, or where. */
    public static Optional<Factor> of(String method) {
        return Arrays.stream(values())
                .filter(factor -> factor.methods.contains(method))
                .findFirst();
    }

    /** The kinds that methods show, each once. */
    public static Set<Factor> shown(List<String> methods) {
        return methods.stream().flatMap(method -> of(method).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
