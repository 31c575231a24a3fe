package io.sluice.cli;

/** What a command ends the process with. */
public final class ExitCode {
    /** The command did what it was asked for. */
    public static final int DONE = 0;
    /** The command was refused, failed, or found something to report. */
    public static final int REFUSED = 1;
    /** The command line itself was wrong. */
    public static final int WRONG_USE = 2;

    private ExitCode() {}
}
