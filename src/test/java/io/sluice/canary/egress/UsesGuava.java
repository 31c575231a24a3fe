package io.sluice.canary.egress;

import com.google.common.collect.ImmutableList;

/** Brings a library into the domain. */
public final class UsesGuava {
    /** Words in a library's list. */
    public ImmutableList<String> words() {
        return ImmutableList.of();
    }
}
