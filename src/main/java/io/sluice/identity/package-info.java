/**
 * The customer's OpenID Connect identity provider, as both sides reach it (R30): where it lies, what it publishes of
 * itself, and its keys.
 *
 * <p>Everything here waits for somebody else's server, so every answer is bounded in time and in size, redirects are not
 * followed, and an address is taken only if it is {@code https}, or on this machine. Nothing is decided here: whether a
 * token is good is {@code trust}'s, and what follows from it the backend's.
 *
 * <p>What may enter: documents of an identity provider. What may not: sessions, storage, screens. It uses {@code protocol}.
 */
@NullMarked
package io.sluice.identity;

import org.jspecify.annotations.NullMarked;
