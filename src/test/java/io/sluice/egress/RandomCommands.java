package io.sluice.egress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Commands on few policies with few words, so that they meet: mostly right, often stale, sometimes absurd. */
final class RandomCommands {
    private static final List<String> TEXTS = Stream.concat(
                    Collections.nCopies(30, "needed").stream(), Stream.of("why not", "", " ", "a\u0000b"))
            .toList();
    private final Random random;
    private final Acme acme;
    private final List<UUID> made = new ArrayList<>();

    RandomCommands(Random random, Acme acme) {
        this.random = random;
        this.acme = acme;
    }

    /** Mostly somebody who may, so that sequences get somewhere. */
    UUID actor(Command command) {
        EgressPolicy policy = acme.policy(command.policy());
        if (rarely() < 4) {
            return one(Acme.PEOPLE);
        } else if (RulebookPropertyTest.MANAGERS.contains(command.operation())) {
            return one(List.of(Acme.OFFICER, Acme.ADMINISTRATOR));
        } else if (RulebookPropertyTest.PROVIDER.contains(command.operation())) {
            return Acme.PROVIDER;
        }
        return policy == null ? one(List.of(Acme.ALICE, Acme.BOB)) : policy.proposer();
    }

    Command next() {
        Act act = act();
        boolean makes = act.operation().makesPolicy();
        UUID policy = (makes && rarely() < 9) || made.isEmpty() ? acme.id() : recent();
        if (makes) {
            made.add(policy);
        }
        EgressPolicy present = acme.policy(policy);
        long base = present == null ? 0 : present.version();
        String evidence = rarely() >= 8
                ? null
                : act instanceof Act.Create create
                        ? acme.evidence(policy, create.draft())
                        : present != null ? acme.evidence(policy) : null;
        return acme.command(
                policy,
                rarely() == 9 || act instanceof Act.Share ? base + random.nextInt(-3, 2) : base,
                rarely() == 9 ? "e1:0000" : evidence,
                act);
    }

    /** Mostly one of the newest, so that commands meet on the same policy. */
    private UUID recent() {
        int newest = Math.min(made.size(), 12);
        return rarely() == 0 ? one(made) : made.get(made.size() - 1 - random.nextInt(newest));
    }

    private Act act() {
        return switch (one(RulebookPropertyTest.ON_POLICIES)) {
            case PROPOSE -> new Act.Propose(draft());
            case EDIT_PROPOSAL -> new Act.EditProposal(words());
            case WITHDRAW -> new Act.Withdraw(text());
            case REQUEST_CHANGES -> new Act.RequestChanges(text());
            case APPROVE -> new Act.Approve(grants(), random.nextBoolean(), random.nextBoolean(), sniOrNull(), text());
            case DENY -> new Act.Deny(text());
            case DENY_AND_GRANT -> {
                List<UUID> active = made.stream()
                        .filter(id -> acme.policy(id) != null && acme.policy(id).active())
                        .toList();
                UUID existing = active.isEmpty() || rarely() == 0 ? acme.id() : one(active);
                EgressPolicy policy = acme.policy(existing);
                yield new Act.DenyAndGrant(text(), existing, policy == null ? 1 : policy.version(), grants());
            }
            case CREATE -> new Act.Create(draft(), grants(), random.nextBoolean(), random.nextBoolean(), text());
            case UPDATE_METADATA -> new Act.UpdateMetadata(text(), text(), sni());
            case MARK -> new Act.Mark(markings(), text());
            case SHARE ->
                new Act.Share(List.of(
                                new GrantChange(principal(), one(List.of(GrantLevel.values()))),
                                new GrantChange(principal(), null))
                        .subList(random.nextInt(2), random.nextInt(1, 3) < 2 ? 1 : 2));
            case REVOKE -> new Act.Revoke(text());
            case PAUSE -> new Act.Pause(text());
            case RESUME -> new Act.Resume(text());
            case CONFIRM_APPLIED -> new Act.ConfirmApplied();
            case IMPORT -> new Act.Import(workload());
            case REMOVE_IMPORT -> new Act.RemoveImport(workload());
            default -> throw new AssertionError("What is done to something else has a test of its own");
        };
    }

    private Act.Draft draft() {
        boolean agent = rarely() == 0;
        String address = one(List.of("a.com", "b.com", "10.0.0.0/8", "10.1.0.0/16", "10.1.2.3", "192.0.2.1"));
        String ports = address.endsWith("com") ? one(List.of("443", "80")) : one(List.of("443", "80-443", "1-65535"));
        return new Act.Draft(
                agent ? PolicyKind.AGENT_PROXY : PolicyKind.DIRECT,
                Destination.parse(address, ports).orThrow(),
                agent ? List.of(Acme.AGENT) : List.of(),
                words(),
                sni(),
                rarely() == 0 && !made.isEmpty()
                        ? new Origin(null, Acme.PROJECT, Acme.WORKLOAD, recent())
                        : Origin.NONE,
                rarely() < 2 ? markings() : Set.of());
    }

    private Set<UUID> markings() {
        return one(
                List.of(Set.of(), Set.of(Acme.RESTRICTED), Set.of(Acme.SECRET), Set.of(Acme.RESTRICTED, Acme.SECRET)));
    }

    private Words words() {
        return new Words(text(), text(), text());
    }

    private SniVerification sni() {
        return rarely() == 0 ? SniVerification.off(text()) : SniVerification.ON;
    }

    private SniVerification sniOrNull() {
        return random.nextBoolean() ? null : sni();
    }

    private List<GrantTo> grants() {
        return random.nextBoolean() ? List.of() : List.of(new GrantTo(principal(), one(List.of(GrantLevel.values()))));
    }

    private UUID principal() {
        return one(List.of(Acme.ALICE, Acme.BOB, Acme.ANALYSTS, Acme.OFFICER, Acme.user(99)));
    }

    private UUID workload() {
        return one(List.of(Acme.WORKLOAD, Acme.WORKLOAD, Acme.OTHER_WORKLOAD, Acme.user(98)));
    }

    private String text() {
        return one(TEXTS);
    }

    private int rarely() {
        return random.nextInt(10);
    }

    private <T> T one(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
