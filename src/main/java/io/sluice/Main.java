package io.sluice;

import io.sluice.cli.Program;

/** The one main class. Everything it can do is a command of {@link Program}; the process ends with the command's exit code. */
public final class Main {
    private Main() {}

    /** Runs the command that the arguments name and ends the process with its {@link io.sluice.cli.ExitCode}. */
    public static void main(String[] args) {
        System.exit(Program.onStandardStreams().run(args));
    }
}
