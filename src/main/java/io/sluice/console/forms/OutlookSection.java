package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.ReachWords;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.ShortList;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.Foreseen;
import io.sluice.egress.Destination;
import io.sluice.egress.analysis.Reach;
import io.sluice.egress.analysis.Rehearsal;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The quiet section of a dialog that says what would happen: in sentences, then who could import, which workload gains or
 * loses which blocks, and which go on through another policy. Only the first names stand there; a button shows all.
 */
public final class OutlookSection extends VBox {
    private static final int NAMED = 6;
    private static final int PEOPLE = 3;

    /** A section that follows an outlook. */
    public OutlookSection(Outlook outlook) {
        getStyleClass().addAll("section", "outlook");
        outlook.foreseenProperty().subscribe(this::show);
    }

    private void show(@Nullable Foreseen foreseen) {
        getChildren().setAll(new SectionHeader(text("forms.outlook"), ""));
        if (foreseen == null) {
            line(Feather.INFO, Tone.NEUTRAL, text("forms.outlook.none"));
            return;
        }
        foreseen.rehearsal().sentences().forEach(this::sentence);
        int seeing = foreseen.rehearsal().maySee().size();
        if (seeing > 0) {
            line(Feather.EYE, Tone.NEUTRAL, text("forms.outlook.see", seeing));
        }
        people(
                foreseen.mayImport(),
                Feather.USER_PLUS,
                text("forms.outlook.import", foreseen.mayImport().size()));
        people(
                foreseen.loseImport(),
                Feather.USER_MINUS,
                text("forms.outlook.import.not", foreseen.loseImport().size()));
        Destination destination = foreseen.rehearsal().policy().destination();
        list(new ShortList<>(
                foreseen.workloads(),
                NAMED,
                text("forms.outlook.workloads", foreseen.workloads().size()),
                workload -> line(workload, destination),
                workload -> words(workload, destination)));
        list(new ShortList<>(
                foreseen.keepers(),
                NAMED,
                text("forms.outlook.workloads", foreseen.keepers().size()),
                kept -> new IconLine(Feather.CORNER_DOWN_RIGHT, Tone.NEUTRAL, words(kept)),
                OutlookSection::words));
        reach(foreseen.rehearsal().staysClosed(), destination, Feather.SLASH, text("forms.outlook.closed"));
        reach(foreseen.rehearsal().comesAlong(), destination, Feather.PLUS, text("forms.outlook.along"));
    }

    private void sentence(Rehearsal.Sentence sentence) {
        switch (sentence.weight()) {
            case CRITICAL -> line(Feather.X, Tone.DANGER, sentence.words());
            case WARNING -> line(Feather.ALERT_TRIANGLE, Tone.ATTENTION, sentence.words());
            case NOTE -> line(Feather.INFO, Tone.NEUTRAL, sentence.words());
        }
    }

    /** One without lines would leave a gap. */
    private void list(ShortList<?> list) {
        if (!list.getChildren().isEmpty()) {
            add(list);
        }
    }

    private void people(List<String> names, Feather icon, String title) {
        if (names.isEmpty()) {
            return;
        }
        String first = String.join(", ", names.subList(0, Math.min(PEOPLE, names.size())));
        line(
                icon,
                Tone.NEUTRAL,
                names.size() <= PEOPLE ? first : text("forms.outlook.people", first, names.size() - PEOPLE));
        if (names.size() > PEOPLE) {
            add(ShortList.folded(names, title));
        }
    }

    private void reach(Reach reach, Destination destination, Feather icon, String title) {
        if (!reach.isNothing()) {
            line(icon, Tone.ATTENTION, text("forms.outlook.reach", title, ReachWords.of(reach, destination)));
        }
    }

    private static IconLine line(Foreseen.Line workload, Destination destination) {
        String words = words(workload, destination);
        if (workload.fails()) {
            return new IconLine(Feather.X, Tone.DANGER, words);
        }
        return workload.runs() || !workload.gained().isNothing()
                ? new IconLine(Feather.PLUS, Tone.SUCCESS, words)
                : new IconLine(Feather.MINUS, Tone.ATTENTION, words);
    }

    private static String words(Foreseen.Line workload, Destination destination) {
        String name = workload.name();
        if (workload.fails()) {
            return text("forms.outlook.fails", name, reach(workload.lost(), destination), workload.others());
        }
        if (workload.runs()) {
            return text("forms.outlook.runs", name, reach(workload.gained(), destination), workload.others());
        }
        return workload.gained().isNothing()
                ? text("forms.outlook.loses", name, reach(workload.lost(), destination))
                : text("forms.outlook.gains", name, reach(workload.gained(), destination));
    }

    private static String words(Foreseen.Kept kept) {
        return text("forms.outlook.keeps", kept.name(), kept.through());
    }

    private static String reach(Reach reach, Destination destination) {
        return reach.isNothing() ? text("forms.outlook.nothing") : ReachWords.of(reach, destination);
    }

    private void line(Feather icon, Tone tone, String words) {
        add(new IconLine(icon, tone, words));
    }

    private void add(Node node) {
        getChildren().add(node);
    }
}
