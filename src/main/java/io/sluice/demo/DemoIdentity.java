package io.sluice.demo;

import java.util.UUID;

/**
 * Somebody to sign in as, in demo mode only.
 *
 * @param key what is sent at sign-in
 * @param user the id of the user's principal in the demo enrollment
 * @param name as people see it; named by role
 */
public record DemoIdentity(String key, UUID user, String name) {}
