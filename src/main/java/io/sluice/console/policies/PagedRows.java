package io.sluice.console.policies;

import io.sluice.console.review.PolicyList;
import io.sluice.console.search.Answer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;

/**
 * The rows of an answer for a control that shows some of them: as many as were found, but only pages that were lately looked
 * at are there. Another page is asked for when one of its rows is, and shows as being read until it comes. Used on the UI
 * thread.
 */
public final class PagedRows extends ObservableListBase<Row> {
    /** How many rows a page has. */
    static final int PAGE = 64;
    /** How many pages are there at most. */
    static final int PAGES = 8;

    private final Map<Integer, List<PolicyList.Line>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Integer> asked = new HashSet<>();
    private final Answer answer;
    private final IntConsumer ask;
    private boolean asking;

    /**
     * Rows without any page yet.
     *
     * @param ask asked for a page, by its number; it is handed to {@link #arrived}
     */
    PagedRows(Answer answer, IntConsumer ask) {
        this.answer = answer;
        this.ask = ask;
    }

    Answer answer() {
        return answer;
    }

    @Override
    public int size() {
        return answer.size();
    }

    @Override
    public Row get(int place) {
        if (place < 0 || place >= answer.size()) {
            throw new IndexOutOfBoundsException(place);
        }
        int page = place / PAGE;
        List<PolicyList.Line> lines = pages.get(page);
        if (lines == null && asked.add(page)) {
            asking = true;
            ask.accept(page);
            asking = false;
            lines = pages.get(page);
        }
        return new Row(place, lines == null ? null : lines.get(place % PAGE));
    }

    /** A row knows its place: a table that looks for it must not ask for every page. */
    @Override
    public int indexOf(Object row) {
        return row instanceof Row asked
                        && asked.place() < answer.size()
                        && get(asked.place()).equals(asked)
                ? asked.place()
                : -1;
    }

    /** The numbers of the pages that are there, the last looked at first. */
    List<Integer> there() {
        return List.copyOf(pages.keySet()).reversed();
    }

    /** How many rows are there. */
    int held() {
        return pages.values().stream().mapToInt(List::size).sum();
    }

    /** A page comes. The one that was looked at the longest ago goes, if there are many. */
    void arrived(int page, List<PolicyList.Line> lines) {
        asked.remove(page);
        pages.put(page, lines);
        if (pages.size() > PAGES) {
            pages.remove(pages.keySet().iterator().next());
        }
        // A page that comes while it is asked for is read at once.
        if (!asking) {
            beginChange();
            for (int i = 0; i < lines.size(); i++) {
                nextUpdate(page * PAGE + i);
            }
            endChange();
        }
    }

    /** Rows are the same if their place and what they show are; a list is only itself. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
