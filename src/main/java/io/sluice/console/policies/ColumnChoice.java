package io.sluice.console.policies;

import io.sluice.console.settings.Settings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

/** Which columns a list shows, in which order and how wide, and how it is sorted; kept on this machine. */
final class ColumnChoice {
    private static final int AT_LEAST = 3;

    private final ReadOnlyListWrapper<ColumnId> shown =
            new ReadOnlyListWrapper<>(this, "shown", FXCollections.observableArrayList());
    private final Map<ColumnId, Double> widths = new EnumMap<>(ColumnId.class);
    private final Settings settings;
    private final String key;

    /**
     * The choice for a list.
     *
     * @param key what the list is kept under, for ever
     */
    ColumnChoice(Settings settings, String key) {
        this.settings = settings;
        this.key = key + ".columns";
        List<ColumnId> kept = new ArrayList<>();
        for (String part :
                settings.list(this.key).map(text -> text.split(",", -1)).orElse(new String[0])) {
            read(part, kept);
        }
        shown.setAll(kept.isEmpty() ? first() : kept);
    }

    static List<ColumnId> first() {
        return Stream.of(ColumnId.values()).filter(ColumnId::shownFirst).toList();
    }

    /** What cannot be read, such as a column that there is no more, is passed over. */
    private void read(String part, List<ColumnId> kept) {
        String[] words = part.split(":", -1);
        Stream.of(ColumnId.values())
                .filter(column -> column.name().equals(words[0]) && !kept.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    kept.add(column);
                    if (words.length > 1 && words[1].matches("[0-9]{1,3}([.][0-9]{1,3})?")) {
                        widths.put(column, Double.valueOf(words[1]));
                    }
                });
    }

    /** The columns, in order. The name is always one of them. */
    ReadOnlyListProperty<ColumnId> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows a column behind the others, or hides it. */
    void toggle(ColumnId column) {
        List<ColumnId> columns = new ArrayList<>(shown);
        if (!columns.remove(column)) {
            columns.add(column);
        }
        arrange(columns);
    }

    /** Shows these columns in this order. */
    void arrange(List<ColumnId> columns) {
        if (!columns.equals(shown.get()) && columns.contains(ColumnId.NAME)) {
            shown.setAll(List.copyOf(columns));
            keep();
        }
    }

    /** Goes back to the first columns and widths. */
    void reset() {
        widths.clear();
        shown.setAll(first());
        keep();
    }

    /** How wide a column is, in ems. */
    double width(ColumnId column) {
        return widths.getOrDefault(column, (double) column.width());
    }

    /** Remembers how wide a column was made, in ems. */
    void resize(ColumnId column, double ems) {
        widths.put(column, Math.round(ems * 100) / 100.0);
        keep();
    }

    private void keep() {
        settings.rememberList(
                key,
                String.join(
                        ",",
                        shown.stream()
                                .map(column -> widths.containsKey(column)
                                        ? column.name() + ":" + widths.get(column)
                                        : column.name())
                                .toList()));
    }

    /** How the list was sorted last. */
    Optional<Sort> sort() {
        return settings.list(key + ".sort").flatMap(Sort::read);
    }

    /** Remembers how the list is sorted. */
    void rememberSort(Sort sort) {
        settings.rememberList(key + ".sort", sort.kept());
    }

    /**
     * The columns that have room, in order of their weight, and how wide each is then, in ems: the name before all others.
     * Where not even three have room, these three make do with less. What is left over goes to the name.
     *
     * @param room in ems
     */
    Map<ColumnId, Double> fitted(double room) {
        List<ColumnId> byWeight = new ArrayList<>(shown);
        byWeight.remove(ColumnId.NAME);
        byWeight.addFirst(ColumnId.NAME);
        Map<ColumnId, Double> there = new EnumMap<>(ColumnId.class);
        double rest = room;
        for (ColumnId column : byWeight) {
            if (width(column) > rest) {
                break;
            }
            there.put(column, width(column));
            rest -= width(column);
        }
        if (there.size() < Math.min(AT_LEAST, byWeight.size())) {
            return squeezed(byWeight.subList(0, Math.min(AT_LEAST, byWeight.size())), room);
        }
        there.merge(ColumnId.NAME, rest, Double::sum);
        return there;
    }

    /** Where there is not even the least that they make do with: a state by its icon, and of what is left most to destinations. */
    private static Map<ColumnId, Double> narrowed(Set<ColumnId> columns, double room) {
        Map<ColumnId, Double> shares = new EnumMap<>(ColumnId.class);
        columns.forEach(column -> shares.put(
                column,
                switch (column) {
                    case STATE -> 2.0;
                    case DESTINATION -> 5.0;
                    default -> 3.0;
                }));
        double all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((column, share) -> room * share / all);
        return shares;
    }

    private Map<ColumnId, Double> squeezed(List<ColumnId> columns, double room) {
        Map<ColumnId, Double> there = new EnumMap<>(ColumnId.class);
        double rest = room;
        for (ColumnId column : columns) {
            double least = Math.min(column.least(), width(column));
            there.put(column, least);
            rest -= least;
        }
        if (rest < 0) {
            return narrowed(there.keySet(), room);
        }
        // Two destinations are told apart by all of their letters: they come before the names and the words of states.
        double whole = width(ColumnId.DESTINATION) - there.getOrDefault(ColumnId.DESTINATION, 0.0);
        if (there.containsKey(ColumnId.DESTINATION)) {
            double given = Math.clamp(rest, 0, Math.max(0, whole));
            there.merge(ColumnId.DESTINATION, given, Double::sum);
            rest -= given;
        }
        // A state is told by its word wherever that fits; half of a word tells nothing.
        double word = width(ColumnId.STATE) - there.getOrDefault(ColumnId.STATE, 0.0);
        if (there.containsKey(ColumnId.STATE) && word <= rest) {
            there.merge(ColumnId.STATE, word, Double::sum);
            rest -= word;
        }
        List<ColumnId> others =
                columns.stream().filter(column -> column != ColumnId.STATE).toList();
        for (ColumnId column : others) {
            there.merge(column, Math.max(0, rest) / others.size(), Double::sum);
        }
        return there;
    }
}
