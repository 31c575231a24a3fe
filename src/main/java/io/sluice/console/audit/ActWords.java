package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Tone;
import io.sluice.egress.Operation;
import io.sluice.protocol.ActType;
import io.sluice.protocol.AuditOutcome;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kordamp.ikonli.feather.Feather;

/** What was done and what came of it, in words. */
final class ActWords {
    private static final List<String> OTHERS = List.of(
            "sign-in",
            "export-audit-log",
            "read-audit-log",
            "read-changes",
            "read-enrollment",
            "read-session",
            "read-signals",
            "submit-commands",
            "group-membership",
            "project-editor",
            "egress-ips",
            "unreadable");

    private ActWords() {}

    /** Everything that the log may tell of, as the wire names it. */
    static List<String> all() {
        return Stream.concat(Arrays.stream(Operation.values()).map(ActType::wire), OTHERS.stream())
                .toList();
    }

    /** As people read it; a name that this version does not know stands as it is. */
    static String title(String act) {
        return switch (act) {
            case "sign-in" -> text("audit.act.sign-in");
            case "export-audit-log" -> text("audit.act.export");
            case "read-audit-log" -> text("audit.act.read");
            case "read-changes" -> text("audit.act.changes");
            case "read-enrollment" -> text("audit.act.enrollment");
            case "read-session" -> text("audit.act.session");
            case "read-signals" -> text("audit.act.signals");
            case "submit-commands" -> text("audit.act.commands");
            case "group-membership" -> text("audit.act.membership");
            case "project-editor" -> text("audit.act.editor");
            case "egress-ips" -> text("audit.act.egressips");
            case "unreadable" -> text("audit.act.unreadable");
            default ->
                Arrays.stream(Operation.values())
                        .filter(operation -> ActType.wire(operation).equals(act))
                        .findFirst()
                        .map(Operation::title)
                        .orElse(act);
        };
    }

    static String title(AuditOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> text("audit.outcome.accepted");
            case REFUSED -> text("audit.outcome.refused");
            case CONFLICT -> text("audit.outcome.conflict");
            case DENIED -> text("audit.outcome.denied");
        };
    }

    static Tone tone(AuditOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Tone.SUCCESS;
            case REFUSED, DENIED -> Tone.DANGER;
            case CONFLICT -> Tone.ATTENTION;
        };
    }

    static Feather icon(AuditOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Feather.CHECK;
            case REFUSED -> Feather.X;
            case CONFLICT -> Feather.ALERT_CIRCLE;
            case DENIED -> Feather.SLASH;
        };
    }
}
