package io.sluice.console.pieces;

import io.sluice.egress.Principal;
import io.sluice.egress.analysis.Finding;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where a people picker finds users and groups. Called in the background. */
public interface PeopleSource {

    /** The users and groups whose name has the words, the best first; at most so many. */
    List<Candidate> search(String words, int limit);

    /** How many distinct users these users and groups hold. */
    long people(Collection<UUID> principals);

    /** What speaks against granting to these users and groups (R10), the heaviest first. */
    List<Finding> findings(Collection<UUID> principals);

    /**
     * A user or a group.
     *
     * @param people how many users a group holds; 1 for a user
     */
    record Candidate(UUID id, Principal.Type type, String name, long people) {}
}
