package io.sluice.canary.egress;

import java.nio.file.Path;

/** Does I/O in the domain. */
public record ReadsAFile(Path file) {}
