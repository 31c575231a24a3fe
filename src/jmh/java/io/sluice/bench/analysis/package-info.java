/**
 * The index, the connection check and the brief beside peers in the same run. {@code mvn -Pbench -Dbench.args=analysis}
 * prints the table; {@code -Dbench.args="analysis --short"} a smaller one in under a minute.
 */
@NullMarked
package io.sluice.bench.analysis;

import org.jspecify.annotations.NullMarked;
