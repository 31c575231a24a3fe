package io.sluice.console.sharing;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.PeopleSource.Candidate;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.AccessChange;
import io.sluice.console.review.AccessChange.StillHeld;
import io.sluice.egress.GrantLevel;
import io.sluice.egress.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.kordamp.ikonli.feather.Feather;

/** Says what a change of grants comes to for people, and what stays attached. */
final class AccessWords {
    private static final int NAMED = 4;

    private AccessWords() {}

    /** A sentence with its icon. */
    record Line(Feather icon, Tone tone, String words) {
        IconLine node() {
            return new IconLine(icon, tone, words);
        }
    }

    static List<Line> lines(AccessChange change) {
        List<Line> lines = new ArrayList<>();
        if (change.nothing()) {
            lines.add(new Line(Feather.INFO, Tone.NEUTRAL, text("sharing.access.nothing")));
        }
        List<String> onlySight = new ArrayList<>(change.gainSight());
        onlySight.removeAll(change.gainImport());
        add(
                lines,
                change.gainImport(),
                Feather.PLUS,
                Tone.SUCCESS,
                count -> text("sharing.access.gain.import", count, some(change.gainImport())));
        add(
                lines,
                onlySight,
                Feather.EYE,
                Tone.SUCCESS,
                count -> text("sharing.access.gain.sight", count, some(onlySight)));
        add(
                lines,
                change.loseImport(),
                Feather.MINUS,
                Tone.ATTENTION,
                count -> text("sharing.access.lose.import", count, some(change.loseImport())));
        add(
                lines,
                change.loseSight(),
                Feather.EYE_OFF,
                Tone.ATTENTION,
                count -> text("sharing.access.lose.sight", count, some(change.loseSight())));
        add(
                lines,
                change.attached(),
                Feather.LINK,
                Tone.NEUTRAL,
                count -> text("sharing.access.attached", count, some(change.attached())));
        return lines;
    }

    private static void add(List<Line> lines, List<String> names, Feather icon, Tone tone, IntFunction<String> say) {
        if (!names.isEmpty()) {
            lines.add(new Line(icon, tone, say.apply(names.size())));
        }
    }

    private static String some(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : text("sharing.access.some", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED);
    }

    /** What somebody keeps although a grant is lowered or taken away. */
    static String kept(Candidate who, StillHeld held) {
        String through = held.through().isEmpty()
                ? text("sharing.kept.directly")
                : text("sharing.kept.through", String.join(", ", held.through()));
        boolean imports = held.lost() == GrantLevel.IMPORT;
        if (who.type() == Principal.Type.USER) {
            return text(imports ? "sharing.kept.import" : "sharing.kept.sight", who.name(), through);
        }
        return text(
                imports ? "sharing.kept.group.import" : "sharing.kept.group.sight",
                held.keeping(),
                held.people(),
                through);
    }
}
