package io.sluice.console.shell;

import java.util.List;

/** Finds things by words for the command palette, for example policies. Called in the background. */
public interface Finder {

    /** What fits the words, the best first; at most so many. */
    List<PaletteItem> find(String words, int limit);
}
