package io.sluice.console.sharing;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.DetailRow;
import io.sluice.console.pieces.Icons;
import io.sluice.console.pieces.MiddleLabel;
import io.sluice.console.pieces.ShortList;
import io.sluice.console.review.EffectivePerson;
import io.sluice.console.review.EffectivePerson.Way;
import io.sluice.console.support.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/** The people whom grants reach, each with what they hold and through which groups. */
public final class PeopleLines {
    private static final int FEW = 10;

    private PeopleLines() {}

    /** One line for each person. */
    public static Node of(List<EffectivePerson> people) {
        return new ShortList<>(people, FEW, Numbers.people(people.size()), PeopleLines::line, PeopleLines::words);
    }

    private static Node line(EffectivePerson person) {
        Label name = new MiddleLabel(person.name());
        name.setGraphic(Icons.of(Feather.USER));
        Label how = new MiddleLabel(ways(person));
        how.getStyleClass().add("secondary");
        return new DetailRow(name, how, new Label(person.level().title()));
    }

    private static String words(EffectivePerson person) {
        return text("sharing.people.line", person.name(), person.level().title(), ways(person));
    }

    /** Through what somebody holds what they hold: {@code through Billing engineers, View directly}. */
    static String ways(EffectivePerson person) {
        return person.ways().stream().map(way -> way(person, way)).collect(Collectors.joining(", "));
    }

    private static String way(EffectivePerson person, Way way) {
        String through =
                way.group() == null ? text("sharing.people.directly") : text("sharing.people.through", way.group());
        return way.level() == person.level()
                ? through
                : text("sharing.people.lower", way.level().title(), through);
    }

    /** The same as text with tabs, for a table. */
    public static String copied(List<EffectivePerson> people) {
        return people.stream()
                .map(person -> String.join("\t", person.name(), person.level().title(), ways(person)))
                .collect(Collectors.joining("\n"));
    }
}
