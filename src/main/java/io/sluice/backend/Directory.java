package io.sluice.backend;

import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.GroupMember;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.RoleHolder;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Changes groups, roles held and project editors, as an identity provider's synchronization does. Not on the wire. */
public final class Directory {
    private static final String SOURCE = "directory";

    private final Commits commits;
    private final Clock clock;

    Directory(Commits commits, Clock clock) {
        this.commits = commits;
        this.clock = clock;
    }

    /** Makes a user a member of a group, or ends that. */
    public void member(UUID group, UUID user, boolean is) {
        put(user, "group membership", new GroupMember(group, user, !is));
    }

    /** Gives a role to a user or group, or takes it away. */
    public void role(UUID role, UUID principal, boolean holds) {
        put(principal, "role", new RoleHolder(role, principal, !holds));
    }

    /** Lets a user or group edit a project, or no longer. */
    public void editor(UUID project, UUID principal, boolean edits) {
        put(principal, "project editor", new ProjectEditor(project, principal, !edits));
    }

    private void put(UUID whom, String what, EnrollmentRow row) {
        commits.write(open -> {
            long seq = open.put(List.of(row));
            Instant now = Instant.ofEpochMilli(clock.millis());
            AuditLog.append(
                    open.sql(), new AuditLog.Event(now, whom, null, what, null, SOURCE, null, "accepted, seq " + seq));
            return seq;
        });
    }
}
