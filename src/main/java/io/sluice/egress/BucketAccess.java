package io.sluice.egress;

/** What an S3 bucket policy guarantees over the VPC endpoint, at least (R17). The later one includes the earlier. */
public enum BucketAccess {
    READ_ONLY("READ ONLY"),
    READ_WRITE("READ WRITE");

    private final String title;

    BucketAccess(String title) {
        this.title = title;
    }

    /** As it is shown. */
    public String title() {
        return title;
    }
}
