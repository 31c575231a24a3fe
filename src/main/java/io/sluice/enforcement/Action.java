package io.sluice.enforcement;

/** What a source does to a bucket. */
enum Action {
    LIST("s3:listbucket", false, true),
    READ("s3:getobject", true, true),
    WRITE("s3:putobject", true, false),
    DELETE("s3:deleteobject", true, false);

    private final String id;
    private final boolean onObjects;
    private final boolean reads;

    Action(String id, boolean onObjects, boolean reads) {
        this.id = id;
        this.onObjects = onObjects;
        this.reads = reads;
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
