/** The command line: one program, a few commands, exit codes that a script can trust. The only room that writes to the standard streams. */
@NullMarked
package io.sluice.cli;

import org.jspecify.annotations.NullMarked;
