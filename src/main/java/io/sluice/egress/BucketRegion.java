package io.sluice.egress;

/** What was found out about the region of an S3 bucket (R17): a fact for the rulebook, looked up by the backend alone. */
public sealed interface BucketRegion {
    /** It lies in this region of AWS. */
    record In(String region) implements BucketRegion {}

    /** There is no such bucket. */
    record Missing() implements BucketRegion {}

    /**
     * Nobody knows; never taken for the right one.
     *
     * @param why in a few words, after “because”
     */
    record Unknown(String why) implements BucketRegion {}

    /** A prediction, which cannot look it up: the command takes effect only when the backend has verified it. */
    record LeftToBackend() implements BucketRegion {}
}
