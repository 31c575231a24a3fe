package io.sluice.egress.analysis;

import io.sluice.egress.Hosting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Takes what the rules find. */
final class Findings {
    private static final Comparator<Finding> HEAVIEST_FIRST =
            Comparator.comparing(Finding::severity).thenComparing(Finding::id).thenComparing(Finding::title);

    private final List<Finding> findings = new ArrayList<>();
    private final Hosting hosting;

    /**
     * Nothing found yet.
     *
     * @param hosting decides whose the network is
     */
    Findings(Hosting hosting) {
        this.hosting = hosting;
    }

    void critical(Matter matter, String title, String why, String todo) {
        add(matter, Severity.CRITICAL, title, why, todo);
    }

    void warning(Matter matter, String title, String why, String todo) {
        add(matter, Severity.WARNING, title, why, todo);
    }

    void note(Matter matter, String title, String why, String todo) {
        add(matter, Severity.NOTE, title, why, todo);
    }

    void add(Matter matter, Severity severity, String title, String why, String todo) {
        Share share = matter.share();
        findings.add(new Finding(
                matter.id(), severity, title, why, todo, share.owner(hosting), share.words(), matter.rule()));
    }

    boolean has(Matter matter) {
        return findings.stream().anyMatch(finding -> finding.id().equals(matter.id()));
    }

    /** The heaviest first, then by id. */
    List<Finding> sorted() {
        return sorted(findings.stream());
    }

    /** Findings in that order, each once. */
    static List<Finding> sorted(Stream<Finding> findings) {
        return findings.distinct().sorted(HEAVIEST_FIRST).toList();
    }
}
