package io.sluice.egress;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a command does. Texts are taken as written; the rulebook checks them. */
public sealed interface Act {

    /** The operation this is. */
    Operation operation();

    /**
     * The policy as its proposer or creator wants it.
     *
     * @param markings the ids of those that it is to carry (R30); each is the actor's
     */
    record Draft(
            PolicyKind kind,
            Destination destination,
            List<UUID> agents,
            Words words,
            SniVerification sni,
            Origin origin,
            Set<UUID> markings) {
        public Draft {
            agents = List.copyOf(agents);
            markings = Set.copyOf(markings);
        }

        /** A draft that carries no marking. */
        public Draft(
                PolicyKind kind,
                Destination destination,
                List<UUID> agents,
                Words words,
                SniVerification sni,
                Origin origin) {
            this(kind, destination, agents, words, sni, origin, Set.of());
        }
    }

    /** Any user asks for a route. */
    record Propose(Draft draft) implements Act {
        @Override
        public Operation operation() {
            return Operation.PROPOSE;
        }
    }

    /** The proposer changes the words of a proposal after changes were requested; never its destination (R5, R6). */
    record EditProposal(Words words) implements Act {
        @Override
        public Operation operation() {
            return Operation.EDIT_PROPOSAL;
        }
    }

    /** The proposer takes a proposal back. */
    record Withdraw(@Nullable String reason) implements Act {
        @Override
        public Operation operation() {
            return Operation.WITHDRAW;
        }
    }

    /** A manager asks the proposer for better words; the proposal stays pending. */
    record RequestChanges(String note) implements Act {
        @Override
        public Operation operation() {
            return Operation.REQUEST_CHANGES;
        }
    }

    /**
     * A manager opens the route.
     *
     * @param grants who gets View or Import (R10)
     * @param nobodyYet the explicit choice of granting it to nobody; true exactly if there are no grants
     * @param sni as decided; null leaves it as proposed (R3)
     * @param reason required if an active policy overlaps the proposal (R9)
     */
    record Approve(
            List<GrantTo> grants,
            boolean nobodyYet,
            boolean global,
            @Nullable SniVerification sni,
            @Nullable String reason)
            implements Act {
        public Approve {
            grants = List.copyOf(grants);
        }

        @Override
        public Operation operation() {
            return Operation.APPROVE;
        }
    }

    /** A manager refuses the route. */
    record Deny(String reason) implements Act {
        @Override
        public Operation operation() {
            return Operation.DENY;
        }
    }

    /**
     * A manager refuses the route and points to the one that exists (R9): the proposer gets Import on it.
     *
     * @param existing an active policy that overlaps the proposal
     * @param existingBase the version of it that was decided on
     * @param grants more people, beside the proposer
     */
    record DenyAndGrant(String reason, UUID existing, long existingBase, List<GrantTo> grants) implements Act {
        public DenyAndGrant {
            grants = List.copyOf(grants);
        }

        @Override
        public Operation operation() {
            return Operation.DENY_AND_GRANT;
        }
    }

    /** A manager opens a route that nobody proposed; active at once (R6). The parameters are as for {@link Approve}. */
    record Create(
            Draft draft,
            List<GrantTo> grants,
            boolean nobodyYet,
            boolean global,
            @Nullable String reason) implements Act {
        public Create {
            grants = List.copyOf(grants);
        }

        @Override
        public Operation operation() {
            return Operation.CREATE;
        }
    }

    /** A manager changes name, description or the SNI switch. */
    record UpdateMetadata(String name, String description, SniVerification sni) implements Act {
        @Override
        public Operation operation() {
            return Operation.UPDATE_METADATA;
        }
    }

    /**
     * A manager changes the markings of a policy (R30), holding the present ones as the new ones.
     *
     * @param markings the ids of all that it carries from then on
     */
    record Mark(Set<UUID> markings, @Nullable String reason) implements Act {
        public Mark {
            markings = Set.copyOf(markings);
        }

        @Override
        public Operation operation() {
            return Operation.MARK;
        }
    }

    /** A manager changes who may see and import a policy; a delta for each user or group. */
    record Share(List<GrantChange> changes) implements Act {
        public Share {
            changes = List.copyOf(changes);
        }

        @Override
        public Operation operation() {
            return Operation.SHARE;
        }
    }

    /** A manager closes the route for good. */
    record Revoke(String reason) implements Act {
        @Override
        public Operation operation() {
            return Operation.REVOKE;
        }
    }

    /** The provider closes the route for now (R11). */
    record Pause(String reason) implements Act {
        @Override
        public Operation operation() {
            return Operation.PAUSE;
        }
    }

    /** The provider opens a paused route again. */
    record Resume(@Nullable String reason) implements Act {
        @Override
        public Operation operation() {
            return Operation.RESUME;
        }
    }

    /** The provider says that an approved policy is now applied (R13). */
    record ConfirmApplied() implements Act {
        @Override
        public Operation operation() {
            return Operation.CONFIRM_APPLIED;
        }
    }

    /** An editor attaches a policy to a workload (R8). */
    record Import(UUID workload) implements Act {
        @Override
        public Operation operation() {
            return Operation.IMPORT;
        }
    }

    /** An editor detaches a policy from a workload. */
    record RemoveImport(UUID workload) implements Act {
        @Override
        public Operation operation() {
            return Operation.REMOVE_IMPORT;
        }
    }

    /** What is done to the sources of a code resource or transform (R15); the command's policy is that workload's id. */
    sealed interface OnSources extends Act {}

    /** An editor lets a code resource or transform import a source. */
    record ImportSource(UUID source) implements OnSources {
        @Override
        public Operation operation() {
            return Operation.IMPORT_SOURCE;
        }
    }

    /** An editor takes a source from a code resource or transform. */
    record RemoveSource(UUID source) implements OnSources {
        @Override
        public Operation operation() {
            return Operation.REMOVE_SOURCE;
        }
    }

    /** What is done to an S3 bucket policy or an Azure Storage policy; the command's policy is that one's id. */
    sealed interface OnStorage extends Act {}

    /** A manager, or the provider, lets every workload use a bucket over the VPC endpoint (R17, R19). */
    record AddBucket(
            S3BucketName bucket,
            BucketAccess access,
            @Nullable String reason) implements OnStorage {
        @Override
        public Operation operation() {
            return Operation.ADD_BUCKET;
        }
    }

    /** A manager changes what is guaranteed; the provider may raise it (R19). */
    record ChangeBucketAccess(BucketAccess access, @Nullable String reason) implements OnStorage {
        @Override
        public Operation operation() {
            return Operation.CHANGE_BUCKET_ACCESS;
        }
    }

    /** A manager takes a bucket out again. */
    record RemoveBucket(@Nullable String reason) implements OnStorage {
        @Override
        public Operation operation() {
            return Operation.REMOVE_BUCKET;
        }
    }

    /** A manager, or the provider, lets every workload use a storage account (R18, R19). */
    record AddStorageAccount(
            StorageAccountId account, @Nullable String reason) implements OnStorage {
        @Override
        public Operation operation() {
            return Operation.ADD_STORAGE_ACCOUNT;
        }
    }

    /** A manager takes a storage account out again. */
    record RemoveStorageAccount(@Nullable String reason) implements OnStorage {
        @Override
        public Operation operation() {
            return Operation.REMOVE_STORAGE_ACCOUNT;
        }
    }

    /** What is done to a role, or to those who hold it (R14); the command's policy is the role's id. */
    sealed interface OnRole extends Act {}

    /** An administrator makes a role: a name for a set of workflows. */
    record CreateRole(
            String name, Set<Workflow> workflows, @Nullable String reason) implements OnRole {
        public CreateRole {
            workflows = Set.copyOf(workflows);
        }

        @Override
        public Operation operation() {
            return Operation.CREATE_ROLE;
        }
    }

    /** An administrator changes a role's name or what it lets its holders do. */
    record ChangeRole(
            String name, Set<Workflow> workflows, @Nullable String reason) implements OnRole {
        public ChangeRole {
            workflows = Set.copyOf(workflows);
        }

        @Override
        public Operation operation() {
            return Operation.CHANGE_ROLE;
        }
    }

    /** An administrator removes a role, and so takes it from everybody who holds it. */
    record RemoveRole(@Nullable String reason) implements OnRole {
        @Override
        public Operation operation() {
            return Operation.REMOVE_ROLE;
        }
    }

    /** An administrator gives a role to a user or group. */
    record GiveRole(UUID principal, @Nullable String reason) implements OnRole {
        @Override
        public Operation operation() {
            return Operation.GIVE_ROLE;
        }
    }

    /** An administrator takes a role from a user or group. */
    record TakeRole(UUID principal, @Nullable String reason) implements OnRole {
        @Override
        public Operation operation() {
            return Operation.TAKE_ROLE;
        }
    }

    /** What is done to a marking, or to those who hold it (R30); the command's policy is the marking's id. */
    sealed interface OnMarking extends Act {}

    /** Who manages roles makes a marking: a name, and what it is for. */
    record CreateMarking(
            String name, String purpose, @Nullable String reason) implements OnMarking {
        @Override
        public Operation operation() {
            return Operation.CREATE_MARKING;
        }
    }

    /** Who manages roles changes a marking's name or what it is for. */
    record ChangeMarking(
            String name, String purpose, @Nullable String reason) implements OnMarking {
        @Override
        public Operation operation() {
            return Operation.CHANGE_MARKING;
        }
    }

    /** Who manages roles removes a marking that no policy carries, and so takes it from everybody who holds it. */
    record RemoveMarking(@Nullable String reason) implements OnMarking {
        @Override
        public Operation operation() {
            return Operation.REMOVE_MARKING;
        }
    }

    /** Who manages roles gives a marking to a user or group. */
    record GiveMarking(UUID principal, @Nullable String reason) implements OnMarking {
        @Override
        public Operation operation() {
            return Operation.GIVE_MARKING;
        }
    }

    /** Who manages roles takes a marking from a user or group. */
    record TakeMarking(UUID principal, @Nullable String reason) implements OnMarking {
        @Override
        public Operation operation() {
            return Operation.TAKE_MARKING;
        }
    }
}
