package io.sluice.backend;

import io.sluice.egress.BucketRegion;
import io.sluice.egress.S3BucketName;

/** Finds out in which region an S3 bucket lies (R17). */
interface BucketRegions {
    /** What is known of a bucket's region; never {@link BucketRegion.LeftToBackend}. May wait for the network. */
    BucketRegion of(S3BucketName bucket);
}
