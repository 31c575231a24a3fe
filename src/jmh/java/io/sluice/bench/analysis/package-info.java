/**
 * The index, the connection check and the brief beside peers in the same run, in turns and by CPU time. {@code mvn -Pbench
 * -Dbench.args=analysis} prints the table; {@code -Dbench.args="analysis --short"} one without the peers that take long.
 */
@NullMarked
package io.sluice.bench.analysis;

import org.jspecify.annotations.NullMarked;
