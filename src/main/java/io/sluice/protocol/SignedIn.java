package io.sluice.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody signed in (R30).
 *
 * @param provider the issuer that vouched; null if it was by name, as the demo allows
 * @param methods that the person was authenticated with, as {@code amr} names them
 * @param level what the provider calls the whole of it ({@code acr}); null if it did not
 */
public record SignedIn(
        @Nullable String provider,
        List<String> methods,
        @Nullable String level) {
    /** By name: nothing was shown. */
    public static final SignedIn BY_NAME = new SignedIn(null, List.of(), null);

    public SignedIn {
        methods = List.copyOf(methods);
    }

    void write(ObjectWriter to) {
        to.text("provider", provider).texts("methods", methods).text("level", level);
    }

    /** Reads it where it stands; by name, if a backend does not tell. */
    static SignedIn read(ObjectReader from, String name) throws Malformed {
        if (!from.has(name)) {
            return BY_NAME;
        }
        ObjectReader how = from.object(name);
        List<String> methods = new ArrayList<>(how.has("methods") ? how.texts("methods") : List.of());
        return new SignedIn(how.optionalText("provider"), methods, how.optionalText("level"));
    }
}
