package io.sluice.backend;

import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Ipv4Cidr;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.protocol.AuditDetails;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Changes groups and project editors, as an identity provider's synchronization does, and the egress IPs, as the provider
 * announces them. Not on the wire.
 */
public final class Directory {
    private static final String SOURCE = "directory";
    private static final String PROVIDER = "provider";

    private final Commits commits;
    private final Clock clock;

    Directory(Commits commits, Clock clock) {
        this.commits = commits;
        this.clock = clock;
    }

    /** Makes a user a member of a group, or ends that. */
    public void member(UUID group, UUID user, boolean is) {
        put(group, user, "group-membership", new GroupMember(group, user, !is));
    }

    /** Lets a user or group edit a project, or no longer. */
    public void editor(UUID project, UUID principal, boolean edits) {
        put(project, principal, "project-editor", new ProjectEditor(project, principal, !edits));
    }

    /**
     * Says from which blocks direct connections come from now on (R22).
     *
     * @return whether they are others than before; if not, nothing is written
     */
    public boolean egressIps(List<Ipv4Cidr> blocks) {
        return commits.write(open -> {
            Enrollment before = open.view().enrollment();
            if (before.egressIps().equals(blocks)) {
                return false;
            }
            Enrollment after = before.leavingFrom(blocks);
            Instant now = Instant.ofEpochMilli(clock.millis());
            long seq = open.put(List.of(after));
            String details = new AuditDetails().before(before).after(after).text();
            String outcome = "accepted, seq " + seq;
            AuditLog.append(
                    open.sql(),
                    new AuditLog.Event(
                            now, null, null, "egress-ips", after.id(), PROVIDER, null, outcome, after.name(), details));
            return true;
        });
    }

    /** Nobody who is signed in does this: the event has no actor, and says whom it is about. */
    private void put(UUID thing, UUID whom, String act, EnrollmentRow row) {
        commits.write(open -> {
            Instant now = Instant.ofEpochMilli(clock.millis());
            String name = Stream.of(
                            open.view().principal(thing).map(Principal::name),
                            open.view().project(thing).map(Project::name),
                            open.view().principal(whom).map(Principal::name))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(" · "));
            String details = new AuditDetails().after(row).text();
            long seq = open.put(List.of(row));
            AuditLog.append(
                    open.sql(),
                    new AuditLog.Event(
                            now, null, null, act, thing, SOURCE, null, "accepted, seq " + seq, name, details));
            return seq;
        });
    }
}
