package io.sluice.console.pieces;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.support.Clip;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.PolicyKind;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A destination as it looks everywhere: the icon of its kind, the address, its Unicode form where it has one, the ports.
 * Copied by a button that shows on hover, or with Ctrl+C when it has the focus.
 */
public final class DestinationLabel extends HBox {
    private static final PseudoClass LARGE = PseudoClass.getPseudoClass("large");
    /** A title that has no room in its size is set in a smaller one, and then in the size of the text around it. */
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");

    private static final PseudoClass LONGER = PseudoClass.getPseudoClass("longer");
    /** The sizes of a title and of a long one, as {@code screens.css} has them, to that of the text. */
    private static final double TITLE = 1.3846;

    private static final double LONG_TITLE = 1.0769;

    private static final double LONGER_TITLE = 0.9231;
    /** How wide a character of the mono type is to its size. */
    private static final double CHARACTER = 0.61;

    private static final KeyCodeCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final FontIcon icon = Icons.of(Feather.ARROW_UP_RIGHT);
    private final Label kind = new Label(null, icon);
    private final Tooltip kindTip = new Tooltip();
    private final MiddleLabel address = new MiddleLabel();
    private final Label unicode = new Label();
    private final Label ports = new Label();
    private final CopyButton copy = new CopyButton(text("pieces.destination"), this::copied);
    private @Nullable Destination shown;
    private boolean large;

    /** A label that shows nothing yet; for cells, which are used again and again. */
    public DestinationLabel() {
        getStyleClass().add("destination");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        kind.getStyleClass().add("destination-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        kind.setTooltip(kindTip);
        address.getStyleClass().add("destination-address");
        unicode.getStyleClass().add("destination-unicode");
        unicode.setMinWidth(0);
        ports.getStyleClass().add("destination-ports");
        ports.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(address, Priority.SOMETIMES);
        copy.setFocusTraversable(false);
        copy.getStyleClass().add("small-icon");
        getChildren().addAll(kind, address, ports, unicode, copy);
        setOnKeyPressed(event -> {
            if (shown != null && COPY.match(event)) {
                Clip.copy(copied());
                event.consume();
            }
        });
    }

    /** A label that shows a destination. */
    public DestinationLabel(Destination destination, PolicyKind kind) {
        this();
        show(destination, kind);
    }

    /** Shows a destination. */
    public void show(Destination destination, PolicyKind policyKind) {
        shown = destination;
        boolean direct = policyKind == PolicyKind.DIRECT;
        icon.setIconCode(direct ? Feather.ARROW_UP_RIGHT : Feather.SERVER);
        String kindName = text(direct ? "pieces.kind.direct" : "pieces.kind.agent");
        kindTip.setText(kindName);
        address.setText(destination.address().canonical());
        ports.setText(":" + destination.ports());
        boolean international = destination.address() instanceof DnsName name && name.internationalized();
        unicode.setText(destination.address() instanceof DnsName name && international ? name.unicode() : "");
        Shown.set(unicode, international);
        fit();
        setAccessibleText(kindName + " " + destination);
    }

    /** Shows it in the size of a title. */
    public DestinationLabel large() {
        pseudoClassStateChanged(LARGE, true);
        large = true;
        widthProperty().subscribe(this::fit);
        // The icon is as wide as its style says only once it is dressed, which is after the letters are.
        kind.widthProperty().subscribe(this::fit);
        copy.widthProperty().subscribe(this::fit);
        return this;
    }

    /** The destination is what is decided on: it is read as a whole, as far as there is room for it in any size. */
    private void fit() {
        if (!large || shown == null || getWidth() <= 0) {
            return;
        }
        double size = kind.getFont().getSize();
        double room = getWidth() - kind.prefWidth(-1) - copy.prefWidth(-1);
        double characters = shown.toString().length() * CHARACTER * size;
        pseudoClassStateChanged(LONG, characters * TITLE > room);
        pseudoClassStateChanged(LONGER, characters * LONG_TITLE > room);
        wrap(shown, characters * LONGER_TITLE + unicodeLength() > room);
    }

    private double unicodeLength() {
        return unicode.getText().isEmpty() ? 0 : unicode.prefWidth(-1);
    }

    /** Where it has room in no size, it goes on in the next line, and with it what stands behind it. */
    private void wrap(Destination destination, boolean wrapped) {
        if (wrapped != address.isWrapText()) {
            address.setWrapText(wrapped);
            address.setMinHeight(wrapped ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        }
        Shown.set(ports, !wrapped);
        Shown.set(unicode, !wrapped && !unicode.getText().isEmpty());
        address.setText(
                wrapped
                        ? (destination + " " + unicode.getText()).strip()
                        : destination.address().canonical());
    }

    /** Takes the copy button away, for places where another one copies. */
    public DestinationLabel plain() {
        getChildren().remove(copy);
        return this;
    }

    /** Shows the icon of the kind, or leaves its place to something else. */
    public void showKind(boolean shown) {
        Shown.set(kind, shown);
    }

    /**
     * A shortened name leaves a part of a letter's width over, which must not stand between it and its port. What follows is
     * drawn nearer, not laid out anew: a layout that moves what it has just laid out asks for the next one, for ever.
     */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = 0;
        if (address.isTextTruncated()) {
            address.layout();
            left = address.getWidth() - lengthOf(address);
        }
        for (Region behind : List.of(ports, unicode, copy)) {
            behind.setTranslateX(-left);
        }
    }

    private static double lengthOf(Label label) {
        return label.getChildrenUnmodifiable().stream()
                .mapToDouble(child -> child.getLayoutBounds().getWidth())
                .sum();
    }

    private String copied() {
        return shown == null ? "" : shown.toString();
    }
}
