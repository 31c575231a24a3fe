package io.sluice.egress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a policy comes from.
 *
 * @param request groups proposals made together; null if proposed alone
 * @param project the project it is for; null if for none in particular
 * @param workload the source or other workload it is for; null if for none in particular
 * @param supersedes the policy it is meant to replace (R5); null if none
 */
public record Origin(
        @Nullable UUID request,
        @Nullable UUID project,
        @Nullable UUID workload,
        @Nullable UUID supersedes) {
    /** Proposed alone, for no project in particular, replacing nothing. */
    public static final Origin NONE = new Origin(null, null, null, null);

    /** For a project as a whole, or for none. */
    public Origin(@Nullable UUID request, @Nullable UUID project, @Nullable UUID supersedes) {
        this(request, project, null, supersedes);
    }
}
