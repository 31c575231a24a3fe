package io.sluice.backend;

import io.sluice.protocol.FeedLine;
import io.sluice.store.EnrollmentStore;
import io.sluice.store.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Reads the change feed as a caller may see it. */
final class Feed {
    private final DSLContext sql;
    private final Commits commits;

    Feed(DSLContext sql, Commits commits) {
        this.sql = sql;
        this.commits = commits;
    }

    /**
     * The next page for a user, from its first line to its last.
     *
     * @param after the text of the last page's cursor; empty for the first pull
     */
    List<FeedLine> page(UUID user, Optional<String> after, int limit) {
        // The scope version is read first: if the scope changes meanwhile, the next cursor is already void.
        long scope = ScopeVersions.of(sql, user);
        FeedClock.Now now = FeedClock.read(sql);
        Optional<Cursor> cursor = after.flatMap(Cursor::of).filter(known -> known.continues(now, user, scope));
        Page page =
                new EnrollmentStore(sql).changesAfter(cursor.map(Cursor::seq).orElse(0L), now.seq(), limit);
        List<FeedLine> lines = new ArrayList<>();
        if (cursor.isEmpty()) {
            lines.add(new FeedLine.Reset());
        }
        lines.addAll(visible(user, page));
        lines.add(new FeedLine.End(new Cursor(now.feed(), user, page.upTo(), scope).text(), page.more()));
        return lines;
    }

    private List<FeedLine> visible(UUID user, Page page) {
        return commits.readAtLeast(page.upTo(), view -> {
            Scope scope = Scope.of(view, user);
            List<FeedLine> lines = new ArrayList<>();
            page.rows()
                    .forEach(row -> scope.visible(row.row())
                            .ifPresent(visible -> lines.add(new FeedLine.Put(row.seq(), visible))));
            return lines;
        });
    }
}
