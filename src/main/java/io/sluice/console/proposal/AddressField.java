package io.sluice.console.proposal;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;

/** A field for one address. What is pasted into it and is more than one line goes where lists are read. */
public final class AddressField extends TextField {
    private Consumer<String> several = text -> {};

    /** Takes lists from now on. */
    void onSeveral(Consumer<String> list) {
        several = list;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && DestinationList.several(text)) {
            several.accept(text);
        } else {
            super.paste();
        }
    }
}
