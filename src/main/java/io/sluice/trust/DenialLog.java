package io.sluice.trust;

import java.util.Optional;
import java.util.UUID;

/** Told of every request that the policy enforcement point turns away (R23, R27). */
@FunctionalInterface
public interface DenialLog {
    /**
     * A request was turned away.
     *
     * @param user who asked, as far as that is known
     * @param source the network address it came from
     * @param reason why, in a sentence
     */
    void denied(ApiOperation operation, Optional<UUID> user, String source, String reason);
}
