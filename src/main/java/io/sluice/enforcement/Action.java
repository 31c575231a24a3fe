package io.sluice.enforcement;

import java.util.Locale;

/** What a source does to a bucket. */
enum Action {
    LIST("s3:ListBucket", false, true),
    READ("s3:GetObject", true, true),
    WRITE("s3:PutObject", true, false),
    DELETE("s3:DeleteObject", true, false);

    private final String title;
    private final String id;
    private final boolean onObjects;
    private final boolean reads;

    Action(String title, boolean onObjects, boolean reads) {
        this.title = title;
        this.id = title.toLowerCase(Locale.ROOT);
        this.onObjects = onObjects;
        this.reads = reads;
    }

    /** The name as AWS writes it. */
    String title() {
        return title;
    }

    /** The name in a policy, in lower case: AWS does not look at its case. */
    String id() {
        return id;
    }

    /** Whether reading needs it. */
    boolean reads() {
        return reads;
    }

    /** Whether it is done to objects, not to the bucket. */
    boolean onObjects() {
        return onObjects;
    }

    /** The ARN that it is done to: the bucket's, or an object's in it. */
    String resource(String bucketArn) {
        return onObjects ? bucketArn + "/an/object" : bucketArn;
    }
}
