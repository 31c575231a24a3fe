package io.sluice.backend;

import static io.sluice.store.jooq.Tables.SESSION;

import io.sluice.trust.Identity;
import io.sluice.trust.Sessions;
import io.sluice.trust.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** The sessions, in the database, so that they outlive a restart. */
final class SqlSessions implements Sessions {
    /** How long an expired session is remembered, so that its owner is told that it ended. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final DSLContext sql;

    SqlSessions(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Identity> find(Token token) {
        return sql.selectFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(token.hash()))
                .fetchOptional(row -> new Identity(row.getUserId(), Instant.ofEpochMilli(row.getExpiresAt())));
    }

    static void open(DSLContext in, Token token, UUID user, Instant now, Instant expiresAt) {
        in.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now.minus(REMEMBERED).toEpochMilli()))
                .execute();
        in.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, token.hash())
                .set(SESSION.USER_ID, user)
                .set(SESSION.EXPIRES_AT, expiresAt.toEpochMilli())
                .execute();
    }
}
