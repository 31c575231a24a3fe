package io.sluice.protocol;

/** Names and numbers of the interface that both sides must agree on. */
public final class Api {
    /** What every path of the interface begins with. */
    public static final String ROOT = "/api/v1";

    /** To be asked how one signs in ({@link SignInWay}), and to sign in ({@link SignIn}). */
    public static final String SIGN_IN = ROOT + "/sign-in";
    /** Query parameters {@link #AFTER} and {@link #LIMIT}; answers NDJSON of {@link FeedLine}s. */
    public static final String CHANGES = ROOT + "/changes";
    /** Server-sent events; each says only that there is something to pull, but for {@link #ENDED}. */
    public static final String CHANGES_STREAM = ROOT + "/changes/stream";
    /** The name of an event that says why the stream and its session end: a {@link Problem}. */
    public static final String ENDED = "ended";

    /** Query parameters as {@link AuditQuery} names them; answers NDJSON of an {@link AuditPage}, the newest event first. */
    public static final String AUDIT = ROOT + "/audit";
    /** A period, whole: NDJSON of an {@link AuditExport} and the events it tells of, the oldest first. */
    public static final String AUDIT_EXPORT = ROOT + "/audit/export";

    public static final String COMMANDS = ROOT + "/commands";
    public static final String ENROLLMENT = ROOT + "/enrollment";
    /** What the policy decision point knows of whoever asks: a {@link Posture}. */
    public static final String SESSION = ROOT + "/session";

    public static final String HEALTH = ROOT + "/health";
    public static final String OPENAPI = ROOT + "/openapi.json";

    /** The cursor that the last page ended with; absent for the first pull. */
    public static final String AFTER = "after";
    /** The number of rows after which a page ends at the next commit. */
    public static final String LIMIT = "limit";

    /** The request header that names the protocol version; a request without it speaks the present one. */
    public static final String VERSION_HEADER = "Sluice-Protocol";
    /** The protocol version that this program speaks. */
    public static final int VERSION = 1;

    public static final String NDJSON = "application/x-ndjson";

    /** The most commands in one push. */
    public static final int MOST_COMMANDS = 100;
    /** The largest request body, in bytes. */
    public static final int LARGEST_BODY = 1 << 20;

    private Api() {}
}
