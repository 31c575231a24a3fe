package io.sluice.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whom one can sign in as in the demo enrollment. Their ids are the same in every run and every hosting. */
public final class DemoIdentities {
    private static final DemoIds IDS = new DemoIds(7);
    private static final List<DemoIdentity> MADE = new ArrayList<>();

    /** Manages roles and network egress. */
    public static final DemoIdentity ADMINISTRATOR = identity("administrator", "Enrollment administrator");

    /** Manages network egress. */
    public static final DemoIdentity OFFICER = identity("officer", "Information security officer");

    /** Manages network egress too: the colleague. */
    public static final DemoIdentity SECOND_OFFICER = identity("second-officer", "Second information security officer");

    /** Of the provider's team, which pauses routes. */
    public static final DemoIdentity PLATFORM_SECURITY = identity("platform-security", "Platform security engineer");

    /** Edits the project Billing and proposes for it. */
    public static final DemoIdentity PROPOSER = identity("proposer", "Billing engineer 1");

    /** Edits the project Demand forecasting and proposes for it. */
    public static final DemoIdentity SECOND_PROPOSER = identity("second-proposer", "Demand forecasting engineer 1");

    private static final List<DemoIdentity> ALL = List.copyOf(MADE);

    private DemoIdentities() {}

    /** All of them, the managers first. */
    public static List<DemoIdentity> all() {
        return ALL;
    }

    /** The one with a key, as sent at sign-in; empty if there is none. */
    public static Optional<DemoIdentity> find(String key) {
        return ALL.stream().filter(identity -> identity.key().equals(key)).findFirst();
    }

    private static DemoIdentity identity(String key, String name) {
        DemoIdentity made = new DemoIdentity(key, IDS.next(DemoClock.FOUNDED), name);
        MADE.add(made);
        return made;
    }
}
