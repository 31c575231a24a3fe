package io.sluice.egress.analysis;

import io.sluice.egress.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes what the rules find. */
final class Findings {
    private final List<Finding> findings = new ArrayList<>();

    void critical(String id, Rule rule, String title, String advice) {
        add(id, Severity.CRITICAL, Owner.CUSTOMER, rule, title, advice);
    }

    void warning(String id, Rule rule, String title, String advice) {
        add(id, Severity.WARNING, Owner.CUSTOMER, rule, title, advice);
    }

    void note(String id, Rule rule, String title, String advice) {
        add(id, Severity.NOTE, Owner.CUSTOMER, rule, title, advice);
    }

    void add(String id, Severity severity, Owner owner, Rule rule, String title, String advice) {
        findings.add(new Finding(id, severity, title, advice, owner, rule));
    }

    boolean has(String id) {
        return findings.stream().anyMatch(finding -> finding.id().equals(id));
    }

    /** The heaviest first, then by id. */
    List<Finding> sorted() {
        return findings.stream()
                .sorted(Comparator.comparing(Finding::severity)
                        .thenComparing(Finding::id)
                        .thenComparing(Finding::title))
                .toList();
    }
}
