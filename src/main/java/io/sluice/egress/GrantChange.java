package io.sluice.egress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What sharing changes for one user or group.
 *
 * @param level the level from now on; null takes the grant away
 */
public record GrantChange(UUID principal, @Nullable GrantLevel level) {}
