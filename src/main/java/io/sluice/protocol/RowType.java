package io.sluice.protocol;

import io.sluice.egress.Agent;
import io.sluice.egress.AzureStoragePolicy;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Enrollment;
import io.sluice.egress.EnrollmentRow;
import io.sluice.egress.Grant;
import io.sluice.egress.GroupMember;
import io.sluice.egress.Marking;
import io.sluice.egress.MarkingHolder;
import io.sluice.egress.PolicyEvent;
import io.sluice.egress.PolicyImport;
import io.sluice.egress.Principal;
import io.sluice.egress.Project;
import io.sluice.egress.ProjectEditor;
import io.sluice.egress.Role;
import io.sluice.egress.RoleHolder;
import io.sluice.egress.S3BucketPolicy;
import io.sluice.egress.SourceImport;
import io.sluice.egress.Workload;
import java.util.Arrays;
import java.util.Optional;

/** The types of rows, as lines of the feed name them. */
public enum RowType {
    POLICY("policy"),
    GRANT("grant"),
    POLICY_IMPORT("policy-import"),
    SOURCE_IMPORT("source-import"),
    POLICY_EVENT("policy-event"),
    PRINCIPAL("principal"),
    GROUP_MEMBER("group-member"),
    ROLE("role"),
    ROLE_HOLDER("role-holder"),
    MARKING("marking"),
    MARKING_HOLDER("marking-holder"),
    PROJECT("project"),
    PROJECT_EDITOR("project-editor"),
    WORKLOAD("workload"),
    AGENT("agent"),
    ENROLLMENT("enrollment"),
    S3_BUCKET_POLICY("s3-bucket-policy"),
    AZURE_STORAGE_POLICY("azure-storage-policy");

    private final String wire;

    RowType(String wire) {
        this.wire = wire;
    }

    /** The type's name on the wire. */
    public String wire() {
        return wire;
    }

    /** The type of a row. */
    public static RowType of(EnrollmentRow row) {
        return switch (row) {
            case EgressPolicy _ -> POLICY;
            case Grant _ -> GRANT;
            case PolicyImport _ -> POLICY_IMPORT;
            case SourceImport _ -> SOURCE_IMPORT;
            case PolicyEvent _ -> POLICY_EVENT;
            case Principal _ -> PRINCIPAL;
            case GroupMember _ -> GROUP_MEMBER;
            case Role _ -> ROLE;
            case RoleHolder _ -> ROLE_HOLDER;
            case Marking _ -> MARKING;
            case MarkingHolder _ -> MARKING_HOLDER;
            case Project _ -> PROJECT;
            case ProjectEditor _ -> PROJECT_EDITOR;
            case Workload _ -> WORKLOAD;
            case Agent _ -> AGENT;
            case Enrollment _ -> ENROLLMENT;
            case S3BucketPolicy _ -> S3_BUCKET_POLICY;
            case AzureStoragePolicy _ -> AZURE_STORAGE_POLICY;
        };
    }

    /** The type with a name; empty if this version knows none. */
    public static Optional<RowType> of(String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }
}
