/** The console beside the least that could stand in its place. {@code mvn -Pbench -Dbench.args=pane} prints it. */
@NullMarked
package io.sluice.bench.console;

import org.jspecify.annotations.NullMarked;
