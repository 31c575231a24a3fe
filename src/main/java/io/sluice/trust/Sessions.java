package io.sluice.trust;

import java.util.Optional;

/** The sessions that there are. */
public interface Sessions {
    /** Whose session a token is; also an expired one's, as long as it is remembered. Empty if there is none. */
    Optional<Identity> find(Token token);
}
