package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.ReachWords;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.Foreseen;
import io.sluice.console.review.ResumeEffect;
import io.sluice.console.review.RevokeEffect;
import io.sluice.console.support.Numbers;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.Operation;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.GlobalReach;
import io.sluice.egress.analysis.Opens;
import io.sluice.replica.Catalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says what would follow from revoking, pausing and resuming a policy (R7, R11, R13). */
final class Consequences {
    private static final int BLOCKS = 12;

    private Consequences() {}

    /**
     * Of an act that asks for no more than a reason; empty where nothing follows that has to be said. Reads the catalog: not on
     * the FX thread.
     */
    static List<Consequence> read(Catalog catalog, Operation operation, UUID policy) {
        return switch (operation) {
            case PAUSE ->
                RevokeEffect.ofPause(catalog, policy)
                        .map(Consequences::ofClosing)
                        .orElse(List.of());
            case RESUME ->
                ResumeEffect.read(catalog, policy).map(Consequences::ofResuming).orElse(List.of());
            default -> List.of();
        };
    }

    /** Of closing a policy for good. */
    static List<Consequence> ofRevoking(RevokeEffect effect) {
        List<Consequence> all = new ArrayList<>(ofClosing(effect));
        if (!effect.already().isEmpty()) {
            all.add(new Consequence(
                    Tone.ATTENTION,
                    text("policy.revoke.already.why", effect.already().size()),
                    text("policy.revoke.already.what"),
                    effect.already()));
        }
        return all;
    }

    /** Of closing a policy for good or for a while. */
    static List<Consequence> ofClosing(RevokeEffect effect) {
        List<Consequence> all = new ArrayList<>();
        GlobalReach everywhere = effect.everywhere();
        if (everywhere != null) {
            all.add(everywhere(effect, everywhere));
        }
        if (everywhere == null || !effect.fails().isEmpty()) {
            all.add(workloads(effect));
        }
        all.add(reach(effect));
        keepers(effect).ifPresent(all::add);
        return all;
    }

    /** Every workload loses a global policy; how many those are, only managers can be told. */
    private static Consequence everywhere(RevokeEffect effect, GlobalReach reach) {
        if (!effect.everything()) {
            return Consequence.of(
                    Tone.DANGER, text("policy.revoke.global.unknown"), text("policy.effect.unknown.what"));
        }
        String keep = reach.keeping() == 0
                ? text("policy.revoke.global.keep.none")
                : text("policy.revoke.global.keep", reach.keeping());
        return Consequence.of(
                Tone.DANGER,
                text("policy.revoke.global.why", reach.workloads()),
                effect.fails().isEmpty() && effect.already().isEmpty()
                        ? text("policy.revoke.global.none.fails", keep)
                        : keep);
    }

    private static Consequence workloads(RevokeEffect effect) {
        if (!effect.everything()) {
            return Consequence.of(
                    Tone.ATTENTION, text("policy.effect.unknown.why"), text("policy.effect.unknown.what"));
        }
        if (effect.fails().isEmpty()) {
            return effect.already().isEmpty()
                    ? Consequence.of(Tone.NEUTRAL, text("policy.revoke.nobody.why"), text("policy.revoke.nobody.what"))
                    : Consequence.of(Tone.NEUTRAL, text("policy.revoke.none.why"), text("policy.revoke.none.what"));
        }
        int keeping = effect.keeping().size();
        return new Consequence(
                Tone.DANGER,
                text("policy.revoke.failing.why", effect.fails().size()),
                keeping == 0 ? text("policy.revoke.failing.what") : text("policy.revoke.failing.keeping", keeping),
                effect.fails().stream()
                        .map(line -> line(line, effect.policy().destination()))
                        .toList());
    }

    /** What a workload loses, and what keeps it going once it detaches the policy. */
    private static String line(Foreseen.Line line, Destination destination) {
        String lost = line.lost().isNothing() ? text("forms.outlook.nothing") : ReachWords.of(line.lost(), destination);
        String fails = text("forms.outlook.fails", line.name(), lost, line.others());
        return line.kept().isEmpty()
                ? fails
                : text("policy.side.with", fails, text("policy.revoke.keeps", quoted(line.kept())));
    }

    /** Who goes on reaching it without having imported it. */
    private static Optional<Consequence> keepers(RevokeEffect effect) {
        return effect.keepers().isEmpty()
                ? Optional.empty()
                : Optional.of(new Consequence(
                        Tone.ATTENTION,
                        text("policy.revoke.keepers.why", effect.keepers().size()),
                        text("policy.revoke.keepers.what"),
                        effect.keepers().stream()
                                .map(kept -> text("forms.outlook.keeps", kept.name(), kept.through()))
                                .toList()));
    }

    private static Consequence reach(RevokeEffect effect) {
        if (!effect.policy().admits()) {
            return Consequence.of(
                    Tone.NEUTRAL,
                    text(
                            effect.policy().active()
                                    ? "policy.revoke.closes.waiting.why"
                                    : "policy.revoke.closes.paused.why"),
                    text("policy.revoke.closes.nothing.what"));
        }
        Opens closes = effect.closes();
        if (effect.open().isEmpty()) {
            return Consequence.of(
                    Tone.NEUTRAL,
                    text("policy.revoke.closes.all.why", size(effect.policy().destination())),
                    text("policy.revoke.closes.all.what"));
        }
        String open = quoted(effect.open().stream().map(EgressPolicy::name).toList());
        if (effect.staysOpen()) {
            return Consequence.of(
                    Tone.ATTENTION, text("policy.revoke.open.whole"), text("policy.revoke.open.what", open));
        }
        return new Consequence(
                Tone.ATTENTION,
                text("policy.revoke.closes.part.why", closes.newPairs(), Numbers.format(closes.pairs())),
                text("policy.revoke.closes.part.what", open),
                blocks(closes.cover().blocks(BLOCKS + 1)));
    }

    private static List<String> blocks(List<CoverBlock> blocks) {
        List<String> lines = new ArrayList<>();
        blocks.stream().limit(BLOCKS).forEach(block -> lines.add(text("policy.revoke.closes.block", block)));
        if (blocks.size() > BLOCKS) {
            lines.add(text("policy.revoke.closes.more"));
        }
        return lines;
    }

    private static String size(Destination destination) {
        return text(
                destination.address() instanceof DnsName ? "policy.revoke.size.name" : "policy.revoke.size",
                destination.addresses(),
                destination.ports().size());
    }

    private static String quoted(List<String> names) {
        return String.join(
                ", ", names.stream().map(name -> text("policy.quote", name)).toList());
    }

    /** Of opening a paused policy again. */
    static List<Consequence> ofResuming(ResumeEffect effect) {
        List<Consequence> all = new ArrayList<>();
        if (effect.waiting()) {
            all.add(Consequence.of(
                    Tone.ATTENTION, text("policy.resume.waiting.why"), text("policy.resume.waiting.what")));
        }
        if (!effect.everything()) {
            all.add(Consequence.of(
                    Tone.NEUTRAL, text("policy.effect.unknown.resume"), text("policy.effect.unknown.what")));
            return all;
        }
        all.add(
                effect.running().isEmpty()
                        ? Consequence.of(Tone.NEUTRAL, text("policy.resume.none.why"), text("policy.resume.none.what"))
                        : new Consequence(
                                Tone.SUCCESS,
                                text(
                                        "policy.resume.running.why",
                                        effect.running().size()),
                                text("policy.resume.running.what"),
                                effect.running()));
        if (!effect.failing().isEmpty()) {
            all.add(new Consequence(
                    Tone.ATTENTION,
                    text("policy.resume.failing.why", effect.failing().size()),
                    text("policy.resume.failing.what"),
                    effect.failing()));
        }
        return all;
    }
}
