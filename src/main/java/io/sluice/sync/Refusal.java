package io.sluice.sync;

import io.sluice.protocol.Problem;

/** The backend answered that it does not serve this. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(said(problem));
        this.problem = problem;
    }

    /** Its sentence for a person. */
    static String said(Problem problem) {
        return problem.detail().isEmpty() ? problem.title() : problem.detail();
    }

    /** What it said. */
    public Problem problem() {
        return problem;
    }
}
