package io.sluice.console.check;

import io.sluice.egress.BucketAccess;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the source check is asked.
 *
 * @param workload the source; null if none is named
 * @param kind where it keeps its data
 * @param location that place as written
 * @param need what it does there; counts for S3 alone
 */
record SourceQuestion(@Nullable UUID workload, Kind kind, String location, BucketAccess need) {

    /** Where a source keeps its data. */
    enum Kind {
        S3,
        ABFS,
        OTHER
    }
}
