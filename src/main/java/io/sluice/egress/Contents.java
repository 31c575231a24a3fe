package io.sluice.egress;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import io.sluice.egress.Decision.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks of what a person wrote: lengths, SNI reasons, grants, agents. Pure predicates that forms use too, so that a
 * field and the backend say the same.
 */
public final class Contents {
    /** The longest name, in characters. */
    public static final int NAME = 100;

    /** The longest reason, justification or description, in characters. */
    public static final int TEXT = 4_000;

    /** The longest record of what was on screen, in characters. */
    static final int SEEN = 100_000;

    private Contents() {}

    /** A policy's name: 1 to 100 characters on one line, all of which are seen, without blanks before and behind. */
    public static Optional<Refused> name(String name) {
        return text("name", name, NAME, true)
                .or(() -> name.codePoints().anyMatch(Contents::breaksLine)
                        ? refuse(Rule.R6, "The name has more than one line, or a tab in it.")
                        : Optional.empty())
                .or(() -> invisible("name", name, Contents::joins))
                .or(() -> name.equals(name.strip())
                        ? Optional.empty()
                        : refuse(Rule.R6, "The name begins or ends with a blank; leave it out."));
    }

    /** Why a route is needed. */
    public static Optional<Refused> justification(String justification) {
        return text("justification", justification, TEXT, true);
    }

    /** A description, which may be empty. */
    public static Optional<Refused> description(String description) {
        return text("description", description, TEXT, false);
    }

    /** Why something was decided. */
    public static Optional<Refused> reason(@Nullable String reason) {
        return text("reason", reason == null ? "" : reason, TEXT, true);
    }

    static Optional<Refused> note(String note) {
        return text("note", note, TEXT, true);
    }

    /** What was on screen: of any content, but not without limit. */
    static Optional<Refused> seen(@Nullable Seen seen) {
        return seen != null && (seen.text().length() > SEEN || seen.rules().length() > NAME)
                ? refuse(Rule.R27, "What was seen is too long to be recorded: at most %,d characters.".formatted(SEEN))
                : Optional.empty();
    }

    static Optional<Refused> optionalReason(@Nullable String reason) {
        return text("reason", reason == null ? "" : reason, TEXT, false);
    }

    static Optional<Refused> words(Words words) {
        return name(words.name())
                .or(() -> description(words.description()))
                .or(() -> justification(words.justification()));
    }

    /** The SNI switch of a destination (R3): only for ports that include 443, and off only with a reason. */
    public static Optional<Refused> sni(SniVerification sni, Destination destination) {
        if (sni.on()) {
            return sni.reason() == null
                    ? Optional.empty()
                    : refuse(Rule.R3, "A reason is given only for switching SNI verification off.");
        }
        if (!SniVerification.concerns(destination)) {
            return refuse(
                    Rule.R3,
                    "SNI verification concerns port 443 only; leave it on for port %s.".formatted(destination.ports()));
        }
        return reason(sni.reason())
                .map(refused -> blank(sni.reason())
                        ? new Refused(Rule.R3, "Say why SNI verification is switched off, in 1 to 4,000 characters.")
                        : refused);
    }

    static Optional<Refused> draft(EnrollmentState state, UUID actor, Act.Draft draft) {
        return words(draft.words())
                .or(() -> sni(draft.sni(), draft.destination()))
                .or(() -> route(state, draft))
                .or(() -> origin(state, actor, draft.origin()))
                .or(() -> Markings.held(state, actor, draft.markings()));
    }

    private static Optional<Refused> route(EnrollmentState state, Act.Draft draft) {
        Optional<Refused> untaken = state.enrollment()
                .profile()
                .objection(draft.kind(), draft.destination().address())
                .map(violation -> new Refused(violation.rule(), violation.message()));
        if (untaken.isPresent()) {
            return untaken;
        }
        if (draft.kind() == PolicyKind.DIRECT) {
            return draft.agents().isEmpty() ? Optional.empty() : refuse(Rule.R4, "A direct connection has no agents.");
        }
        if (draft.agents().isEmpty()
                || new HashSet<>(draft.agents()).size() != draft.agents().size()) {
            return refuse(Rule.R4, "An agent proxy policy names one or more agents, each once.");
        }
        return draft.agents().stream()
                .filter(agent -> state.agent(agent).isEmpty())
                .findFirst()
                .flatMap(agent -> refuse(Rule.R4, "There is no agent " + agent + "."));
    }

    /** The same words for what is not there and for what the actor does not see, so that the answer tells nothing. */
    private static Optional<Refused> origin(EnrollmentState state, UUID actor, Origin origin) {
        UUID project = origin.project();
        if (project != null
                && state.project(project)
                        .filter(found -> Permissions.seesProject(state, actor, found.id()))
                        .isEmpty()) {
            return refuse(Rule.R6, "There is no project " + project + " that you may see.");
        }
        UUID workload = origin.workload();
        if (workload != null) {
            Optional<Workload> known =
                    state.workload(workload).filter(found -> Permissions.seesProject(state, actor, found.project()));
            if (known.isEmpty()) {
                return refuse(
                        Rule.R6, "There is no source or workload " + workload + " in a project that you may see.");
            }
            if (project != null && !project.equals(known.get().project())) {
                return refuse(
                        Rule.R6,
                        "“%s” belongs to another project than the one the policy is for."
                                .formatted(known.get().name()));
            }
        }
        UUID supersedes = origin.supersedes();
        return supersedes != null
                        && state.policy(supersedes)
                                .filter(policy -> Permissions.sees(state, actor, policy))
                                .isEmpty()
                ? refuse(Rule.R5, "There is no policy " + supersedes + " that you may see, to supersede.")
                : Optional.empty();
    }

    /** Who gets View and Import (R10): principals that exist, each once, or nobody by explicit choice. */
    public static Optional<Refused> grants(EnrollmentState state, List<GrantTo> grants, boolean nobodyYet) {
        if (grants.isEmpty() != nobodyYet) {
            return refuse(
                    Rule.R10,
                    nobodyYet
                            ? "Grants and “nobody yet” exclude each other."
                            : "Say who gets View and who gets Import, or choose “nobody yet”.");
        }
        return principals(state, grants.stream().map(GrantTo::principal).toList());
    }

    static Optional<Refused> principals(EnrollmentState state, List<UUID> principals) {
        Set<UUID> seen = new HashSet<>();
        List<Refused> wrong = new ArrayList<>();
        for (UUID principal : principals) {
            if (!seen.add(principal)) {
                wrong.add(new Refused(Rule.R10, name(state, principal) + " is named twice."));
            } else if (state.principal(principal).isEmpty()) {
                wrong.add(new Refused(Rule.R10, "There is no user or group " + principal + "."));
            }
        }
        return wrong.stream().findFirst();
    }

    /** A user's or group's name, for a sentence. */
    static String name(EnrollmentState state, UUID principal) {
        return state.principal(principal).map(found -> "“" + found.name() + "”").orElseGet(principal::toString);
    }

    /** A text without the invisible characters for which it is refused; the same text if there are none. */
    public static String legible(String text) {
        String shown = without(text, Contents::deceives);
        return shown.equals(text) ? without(text, Contents::joins) : shown;
    }

    private static String without(String text, IntPredicate kind) {
        return text.codePoints()
                .filter(kind.negate())
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a text is absent or shows nothing. */
    static boolean blank(@Nullable String text) {
        return text == null || text.codePoints().noneMatch(Contents::shows);
    }

    private static Optional<Refused> text(String what, String text, int longest, boolean required) {
        if (required && blank(text)) {
            return refuse(Rule.R6, "A %s is required: 1 to %,d characters.".formatted(what, longest));
        }
        if (text.codePointCount(0, text.length()) > longest) {
            return refuse(Rule.R6, "The %s is too long: at most %,d characters.".formatted(what, longest));
        }
        return invisible(what, text, Contents::deceives)
                .or(() -> text.codePoints()
                        .filter(Excerpt::hides)
                        .boxed()
                        .findFirst()
                        .flatMap(c -> refuse(
                                Rule.R6,
                                "The %s has the letter U+%04X in it, which can hide what stands before it on a screen; write it in other letters."
                                        .formatted(what, c))));
    }

    private static Optional<Refused> invisible(String what, String text, IntPredicate kind) {
        return text.codePoints()
                .filter(kind)
                .boxed()
                .findFirst()
                .flatMap(c -> refuse(
                        Rule.R6, "The %s has the invisible character U+%04X in it; take it out.".formatted(what, c)));
    }

    private static boolean shows(int c) {
        return !UCharacter.isUWhiteSpace(c)
                && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && !Character.isISOControl(c);
    }

    private static boolean breaksLine(int c) {
        return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029;
    }

    /**
     * Control characters, half surrogate pairs, what makes text read in another order than it is stored, and what is not
     * drawn at all; but not what joins letters or chooses between their shapes, which some scripts cannot do without.
     */
    private static boolean deceives(int c) {
        return (Character.isISOControl(c) && !breaksLine(c))
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && !joins(c));
    }

    /** Joiners and variation selectors: harmless in prose; of names they would make two that look the same. */
    private static boolean joins(int c) {
        return c == 0x200C || c == 0x200D || c == 0xFE0E || c == 0xFE0F;
    }

    static Optional<Refused> refuse(Rule rule, String reason) {
        return Optional.of(new Refused(rule, reason));
    }
}
