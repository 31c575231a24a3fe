package io.sluice.console.policy;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Numbers;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** The first few of many lines, with a button that shows all of them and takes them back; none where few are all. */
final class FirstFew extends VBox {

    /**
     * Lines.
     *
     * @param few how many are shown at first
     * @param what what they are, in the plural, for the button and for screen readers: "workloads"
     * @param line draws one
     */
    <T> FirstFew(List<T> all, int few, String what, Function<? super T, ? extends Node> line) {
        getStyleClass().add("first-few");
        setFillWidth(true);
        VBox lines = new VBox();
        lines.getStyleClass().add("first-few-lines");
        all.stream().limit(few).map(line).forEach(lines.getChildren()::add);
        getChildren().add(lines);
        if (all.size() > few) {
            Button more = new Button(text("policy.first.all", Numbers.format(all.size()), what));
            more.getStyleClass().addAll("small", "flat");
            more.setOnAction(event -> {
                boolean whole = lines.getChildren().size() == all.size();
                if (whole) {
                    lines.getChildren().subList(few, all.size()).clear();
                    more.setText(text("policy.first.all", Numbers.format(all.size()), what));
                } else {
                    all.stream().skip(few).map(line).forEach(lines.getChildren()::add);
                    more.setText(text("policy.first.fewer"));
                }
            });
            getChildren().add(more);
        }
    }
}
