package io.sluice.trust;

import io.sluice.egress.Operation;

/**
 * Which acts are of high privilege, so that they go to the policy decision point for themselves (R25): approve, revoke, share
 * and create, of network egress policies as of storage policies, which take effect at once for every workload, and
 * everything that changes who may do what. Global is set by approving or creating. A new operation does not compile until it
 * is placed here.
 */
final class HighPrivilege {
    private HighPrivilege() {}

    static boolean is(Operation operation) {
        return switch (operation) {
            case APPROVE, DENY_AND_GRANT, CREATE, SHARE, REVOKE, RESUME, CONFIRM_APPLIED -> true;
            // may switch SNI verification off
            case UPDATE_METADATA -> true;
            case ADD_BUCKET, CHANGE_BUCKET_ACCESS, REMOVE_BUCKET, ADD_STORAGE_ACCOUNT, REMOVE_STORAGE_ACCOUNT -> true;
            // who sees a policy at all
            case MARK, CREATE_MARKING, CHANGE_MARKING, REMOVE_MARKING, GIVE_MARKING, TAKE_MARKING -> true;
            case CREATE_ROLE, CHANGE_ROLE, REMOVE_ROLE, GIVE_ROLE, TAKE_ROLE -> true;
            case PROPOSE, EDIT_PROPOSAL, WITHDRAW, REQUEST_CHANGES, DENY -> false;
            // the provider's brake must not wait for anything
            case PAUSE -> false;
            case IMPORT, REMOVE_IMPORT, IMPORT_SOURCE, REMOVE_SOURCE -> false;
        };
    }
}
