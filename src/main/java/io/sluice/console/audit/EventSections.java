package io.sluice.console.audit;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.Callout;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.KeyValueBlock;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Tone;
import io.sluice.console.support.Times;
import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.AuditFacts;
import io.sluice.protocol.AuditFacts.Change;
import io.sluice.protocol.AuditFacts.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** Everything that one event says. */
final class EventSections {
    private final Times times;
    private final ChangeWords words;

    /**
     * Sections of events.
     *
     * @param names what an id is called now, as far as it is known here
     */
    EventSections(Times times, Function<UUID, @Nullable String> names) {
        this.times = times;
        this.words = new ChangeWords(times, names);
    }

    List<Node> of(AuditEvent event) {
        List<Node> sections = new ArrayList<>();
        if (event.withheld()) {
            sections.add(new Callout(Tone.NEUTRAL, text("audit.withheld.why"), text("audit.withheld.what")));
            sections.add(new KeyValueBlock().add(text("audit.when"), times.full(event.at())));
        } else {
            told(event, sections);
        }
        sections.add(new SectionHeader(text("audit.proof"), ""));
        sections.add(new KeyValueBlock()
                .add(text("audit.number"), Long.toString(event.number()))
                .addCode(text("audit.hash"), event.hash())
                .addCode(text("audit.previous"), event.previous()));
        return sections;
    }

    private void told(AuditEvent event, List<Node> to) {
        AuditFacts facts = AuditFacts.of(event);
        to.add(what(event, facts));
        to.add(new SectionHeader(text("audit.changes"), facts.changes().isEmpty() ? text("audit.changes.none") : ""));
        if (!facts.changes().isEmpty()) {
            to.add(changes(facts));
        }
    }

    private Node what(AuditEvent event, AuditFacts facts) {
        Label outcome = new Label(ActWords.title(event.outcome()));
        outcome.getStyleClass().add("chip");
        outcome.setGraphic(Icons.of(ActWords.icon(event.outcome())));
        ActWords.tone(event.outcome()).applyTo(outcome);
        KeyValueBlock block = new KeyValueBlock()
                .add(text("audit.who"), AuditCell.by(event))
                .add(text("audit.when"), times.full(event.at()))
                .add(text("audit.from"), event.source())
                .add(text("audit.outcome"), outcome);
        String said = facts.said();
        optional(block, text("audit.said"), said == null ? null : times.within(said));
        optional(block, text("audit.reason"), facts.reason());
        AuditExport exported = facts.exported();
        optional(block, text("audit.exported"), exported == null ? null : period(exported));
        if (facts.more() > 0) {
            block.add(text("audit.more"), text("audit.more.what", facts.more()));
        }
        optional(block, text("audit.thing"), event.thingName());
        code(block, text("audit.thing.id"), event.thing());
        code(block, text("audit.command"), event.command());
        code(block, text("audit.evidence"), event.evidence());
        return block;
    }

    private String period(AuditExport exported) {
        Instant from = exported.from();
        Instant until = exported.until();
        return text(
                "audit.exported.what",
                exported.events(),
                from == null ? text("audit.exported.beginning") : times.precise(from),
                until == null ? text("audit.exported.end") : times.precise(until));
    }

    private static void optional(KeyValueBlock to, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            to.add(key, value);
        }
    }

    private static void code(KeyValueBlock to, String key, @Nullable Object value) {
        if (value != null) {
            to.addCode(key, value.toString());
        }
    }

    private Node changes(AuditFacts facts) {
        KeyValueBlock block = new KeyValueBlock();
        Row row = null;
        for (Change change : facts.changes()) {
            if (!change.row().equals(row)) {
                row = change.row();
                block.heading(words.row(row));
            }
            String before = words.value(change.field(), change.before());
            String after = words.value(change.field(), change.after());
            block.add(
                    ChangeWords.field(change.field()),
                    before.isEmpty()
                            ? after
                            : text("audit.change", before, after.isEmpty() ? text("audit.change.none") : after));
        }
        return block;
    }
}
