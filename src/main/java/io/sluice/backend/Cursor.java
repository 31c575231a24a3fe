package io.sluice.backend;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a caller is in the feed. Opaque to callers; one that was made for another feed, user or scope cannot be continued.
 *
 * @param scope the caller's scope version when it was made
 */
record Cursor(UUID feed, UUID user, long seq, long scope) {
    private static final int BYTES = 6 * Long.BYTES;

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(feed.getMostSignificantBits())
                .putLong(feed.getLeastSignificantBits())
                .putLong(user.getMostSignificantBits())
                .putLong(user.getLeastSignificantBits())
                .putLong(seq)
                .putLong(scope);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads {@link #text}; empty if it is something else. */
    static Optional<Cursor> of(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return Optional.of(new Cursor(
                new UUID(in.getLong(), in.getLong()),
                new UUID(in.getLong(), in.getLong()),
                in.getLong(),
                in.getLong()));
    }

    /** Whether it can be continued by this user, in this scope, in a feed that is here. */
    boolean continues(FeedClock.Now now, UUID caller, long scopeNow) {
        return feed.equals(now.feed()) && user.equals(caller) && scope == scopeNow && seq >= 0 && seq <= now.seq();
    }
}
