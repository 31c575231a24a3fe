package io.sluice.console.proposal;

import io.sluice.console.pieces.FindingView;
import io.sluice.console.review.DraftFile.Instead;
import io.sluice.console.review.DraftFiles;
import io.sluice.console.review.DraftFiles.Target;
import io.sluice.console.support.Latest;
import io.sluice.console.support.TaskExecutor;
import io.sluice.egress.Act;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the enrollment says of the destinations of a list, read in the background: a hundred briefs take a moment. */
final class ListedFacts {
    private final Function<Target, Act.Draft> drafts;
    private final DraftFiles files;
    private final TaskExecutor tasks;
    private final Runnable changed;
    private final Latest latestExisting = new Latest();
    private final Latest latestFindings = new Latest();
    private Map<Target, Instead> existing = Map.of();
    private Map<Target, List<FindingView>> findings = Map.of();

    /**
     * Nothing known yet.
     *
     * @param drafts what would be proposed of a destination, without the words that all of them share
     * @param changed told when more is known
     */
    ListedFacts(Function<Target, Act.Draft> drafts, DraftFiles files, TaskExecutor tasks, Runnable changed) {
        this.drafts = drafts;
        this.files = files;
        this.tasks = tasks;
        this.changed = changed;
    }

    /** Asks about these, as they would be proposed now; what was known is known until the answer comes. */
    void ask(List<Target> targets) {
        tasks.task(() -> files.identical(targets))
                .latestOf(latestExisting)
                .onSuccess(found -> {
                    if (!found.equals(existing)) {
                        existing = found;
                        changed.run();
                    }
                })
                .start();
        List<Act.Draft> asked = targets.stream().map(drafts).toList();
        tasks.task(() -> files.findings(asked))
                .latestOf(latestFindings)
                .onSuccess(found -> {
                    if (!found.equals(findings)) {
                        findings = found;
                        changed.run();
                    }
                })
                .start();
    }

    /** The identical active policy that could be imported instead (R9); null if there is none, or nobody knows yet. */
    @Nullable
    Instead existing(Target target) {
        return existing.get(target);
    }

    /** What was found about it, the heaviest first; null while nobody knows. */
    @Nullable
    List<FindingView> findings(Target target) {
        return findings.get(target);
    }
}
