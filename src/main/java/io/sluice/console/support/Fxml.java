package io.sluice.console.support;

import java.net.URL;
import java.util.Locale;
import java.util.Objects;

/** Every FXML file. A constant's file is its name in lower case, with hyphens, in {@code fxml/}. */
public enum Fxml {
    ABOUT,
    ADD_ACCOUNT,
    ADD_BUCKET,
    APPROVALS,
    APPROVE,
    APPROVE_SELECTED,
    ATTENTION,
    AUDIT,
    AUDIT_EXPORT,
    AZURE_STORAGE,
    BROWSER_SIGN_IN,
    CHECK,
    CHECK_BUCKET_POLICY,
    DECISION,
    DENY_AND_GRANT,
    EGRESS_IPS,
    ENROLLMENTS,
    GIVE_ROLE,
    GLOBAL,
    GOOGLE_CLOUD,
    IMPORT_POLICY,
    IMPORT_SOURCE,
    INBOX,
    MARK,
    MARKING,
    METADATA,
    NOTIFICATIONS,
    OPENING,
    OPENING_FORM,
    OUTBOX,
    PALETTE,
    POLICIES,
    POLICY,
    POSTURE,
    PROPOSAL,
    REASON,
    REVOKE,
    REVOKE_MANY,
    ROLE,
    ROLES,
    S3_BUCKETS,
    SETTINGS,
    SHARING,
    SHELL,
    SOURCE,
    WORDS;

    /** Where the file is. */
    public URL url() {
        String path = "/fxml/" + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".fxml";
        return Objects.requireNonNull(Fxml.class.getResource(path), path);
    }
}
