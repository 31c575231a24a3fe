package io.sluice.backend;

import static io.sluice.store.jooq.Tables.SESSION;
import static io.sluice.store.jooq.Tables.SPENT_ID_TOKEN;

import io.sluice.backend.Vouching.Once;
import io.sluice.protocol.AuditDetails;
import io.sluice.protocol.SignedIn;
import io.sluice.trust.ApiOperation;
import io.sluice.trust.Identity;
import io.sluice.trust.Session;
import io.sluice.trust.Sessions;
import io.sluice.trust.Token;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The sessions, in the database, so that they outlive a restart. */
final class SqlSessions implements Sessions {
    /** How long an expired session is remembered, so that its owner is told that it ended. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final DSLContext sql;
    private final Commits commits;
    private final Nudges nudges;
    private final Clock clock;

    /** Sessions whose streams are woken when one is ended. */
    SqlSessions(DSLContext sql, Commits commits, Nudges nudges, Clock clock) {
        this.sql = sql;
        this.commits = commits;
        this.nudges = nudges;
        this.clock = clock;
    }

    @Override
    public Optional<Session> find(Token token) {
        return sql.selectFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(token.hash()))
                .fetchOptional(row -> new Session(
                        new Identity(row.getUserId(), Instant.ofEpochMilli(row.getExpiresAt())),
                        row.getSource(),
                        Instant.ofEpochMilli(row.getSignedInAt()),
                        new SignedIn(row.getProvider(), words(row.getMethods()), row.getAuthLevel()),
                        Optional.ofNullable(row.getDevice())));
    }

    /** The event tells where it was opened, which who asks is not told. */
    @Override
    public void end(Token token, ApiOperation operation, Session session, String source, String reason) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        UUID user = session.identity().user();
        boolean ended = commits.write(open -> {
            boolean there = open.sql()
                            .deleteFrom(SESSION)
                            .where(SESSION.TOKEN_HASH.eq(token.hash()))
                            .execute()
                    > 0;
            if (there) {
                String details = new AuditDetails()
                        .by(AuditWords.name(open.view(), user))
                        .said(reason + " (Opened from " + session.source() + ".)")
                        .text();
                AuditLog.append(open.sql(), AuditLog.Event.of(now, user, operation.wire(), source, "denied", details));
            }
            return there;
        });
        if (ended) {
            nudges.stir();
        }
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    static void open(DSLContext in, Token token, Session session, Instant now) {
        in.deleteFrom(SESSION)
                .where(SESSION.EXPIRES_AT.lt(now.minus(REMEMBERED).toEpochMilli()))
                .execute();
        in.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, token.hash())
                .set(SESSION.USER_ID, session.identity().user())
                .set(SESSION.EXPIRES_AT, session.identity().expiresAt().toEpochMilli())
                .set(SESSION.SOURCE, session.source())
                .set(SESSION.SIGNED_IN_AT, session.signedInAt().toEpochMilli())
                .set(SESSION.PROVIDER, session.how().provider())
                .set(SESSION.METHODS, String.join(" ", session.how().methods()))
                .set(SESSION.AUTH_LEVEL, session.how().level())
                .set(SESSION.DEVICE, session.device().orElse(null))
                .execute();
    }

    /** Whether an ID token has opened no session before; it opens none again, after a restart either (R30). */
    static boolean spend(DSLContext in, Once token, Instant now) {
        in.deleteFrom(SPENT_ID_TOKEN)
                .where(SPENT_ID_TOKEN.UNTIL_AT.le(now.toEpochMilli()))
                .execute();
        return in.insertInto(SPENT_ID_TOKEN)
                        .set(SPENT_ID_TOKEN.TOKEN_HASH, token.hash())
                        .set(SPENT_ID_TOKEN.UNTIL_AT, token.until().toEpochMilli())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
