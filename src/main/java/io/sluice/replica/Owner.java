package io.sluice.replica;

import java.util.UUID;

/** Whose store it is: one person of one enrollment. */
public record Owner(UUID enrollment, UUID person) {}
