package io.sluice.console.pieces;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** The head of a section of a pane: its title, what it comes to in a few words, and at the right what can be done. */
public final class SectionHeader extends WrappingRow {
    private final Label title = new Label();
    private final Label summary = new Label();

    /** A header with a title alone, for FXML. */
    public SectionHeader() {
        this("", "");
    }

    /** A header. */
    public SectionHeader(String title, String summary, Node... trailing) {
        getStyleClass().add("section-header");
        setAlignment(Pos.CENTER_LEFT);
        this.title.getStyleClass().add("section-title");
        this.title.setMinWidth(USE_PREF_SIZE);
        this.summary.getStyleClass().add("section-summary");
        this.summary.setWrapText(true);
        this.summary.setMinHeight(USE_PREF_SIZE);
        setTitle(title);
        setSummary(summary);
        getChildren().addAll(this.title, this.summary, new Space());
        getChildren().addAll(trailing);
    }

    public String getTitle() {
        return title.getText();
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    public String getSummary() {
        return summary.getText();
    }

    /** What the section comes to: "1 name × 1 port, new"; for a section without content its three words. */
    public void setSummary(String text) {
        summary.setText(text);
    }
}
