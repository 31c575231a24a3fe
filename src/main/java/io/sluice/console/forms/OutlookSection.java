package io.sluice.console.forms;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.IconLine;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.review.Foreseen;
import java.util.List;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The quiet section of a dialog that says what would happen. */
public final class OutlookSection extends VBox {
    private static final int NAMED = 6;

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
        foreseen.rehearsal().conclusion().forEach(sentence -> line(Feather.INFO, Tone.NEUTRAL, sentence));
        int seeing = foreseen.rehearsal().maySee().size();
        if (seeing > 0) {
            line(Feather.EYE, Tone.NEUTRAL, text("forms.outlook.see", seeing));
        }
        List<Foreseen.Line> workloads = foreseen.workloads();
        workloads.stream().limit(NAMED).forEach(this::workload);
        if (workloads.size() > NAMED) {
            line(Feather.MORE_HORIZONTAL, Tone.NEUTRAL, text("forms.outlook.more", workloads.size() - NAMED));
        }
    }

    private void workload(Foreseen.Line workload) {
        if (workload.fails()) {
            line(Feather.X, Tone.DANGER, text("forms.outlook.fails", workload.name()));
        } else if (workload.runs()) {
            line(Feather.PLUS, Tone.SUCCESS, text("forms.outlook.runs", workload.name(), workload.gained()));
        } else if (workload.gained() > 0) {
            line(Feather.PLUS, Tone.SUCCESS, text("forms.outlook.gains", workload.name(), workload.gained()));
        } else {
            line(Feather.MINUS, Tone.ATTENTION, text("forms.outlook.loses", workload.name(), workload.lost()));
        }
    }

    private void line(Feather icon, Tone tone, String words) {
        getChildren().add(new IconLine(icon, tone, words));
    }
}
