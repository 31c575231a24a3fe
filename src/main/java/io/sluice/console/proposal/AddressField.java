package io.sluice.console.proposal;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/** A field for one address. What is pasted into it and is more than one line goes where lists are read. */
public final class AddressField extends TextField {
    private @Nullable Consumer<String> several;

    /** Takes lists from now on. */
    void onSeveral(Consumer<String> list) {
        several = list;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (several != null && text != null && DestinationList.several(text)) {
            replaceSelection("");
            several.accept(text);
        } else {
            super.paste();
        }
    }
}
