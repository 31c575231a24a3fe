package io.sluice.backend;

import static io.sluice.store.jooq.Tables.SCOPE_VERSION;

import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;

/** How often what a user may see has changed otherwise than by new rows. */
final class ScopeVersions {
    private ScopeVersions() {}

    static long of(DSLContext sql, UUID user) {
        Long version = sql.select(SCOPE_VERSION.VERSION)
                .from(SCOPE_VERSION)
                .where(SCOPE_VERSION.USER_ID.eq(user))
                .fetchOne(SCOPE_VERSION.VERSION);
        return version == null ? 0 : version;
    }

    /** Makes the next pull of these users start anew. */
    static void raise(DSLContext sql, Collection<UUID> users) {
        for (UUID user : users) {
            int raised = sql.update(SCOPE_VERSION)
                    .set(SCOPE_VERSION.VERSION, SCOPE_VERSION.VERSION.plus(1))
                    .where(SCOPE_VERSION.USER_ID.eq(user))
                    .execute();
            if (raised == 0) {
                sql.insertInto(SCOPE_VERSION)
                        .set(SCOPE_VERSION.USER_ID, user)
                        .set(SCOPE_VERSION.VERSION, 1L)
                        .execute();
            }
        }
    }
}
