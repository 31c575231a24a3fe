package io.sluice.egress;

/**
 * One row of an enrollment: what the rulebook changes, the change feed carries and both hosts store. Rows are put by
 * their key; links that went away stay as tombstones ({@code removed}).
 */
public sealed interface EnrollmentRow
        permits Enrollment,
                Principal,
                GroupMember,
                Role,
                RoleHolder,
                Marking,
                MarkingHolder,
                Project,
                ProjectEditor,
                Workload,
                Agent,
                EgressPolicy,
                Grant,
                PolicyImport,
                SourceImport,
                PolicyEvent,
                S3BucketPolicy,
                AzureStoragePolicy {}
