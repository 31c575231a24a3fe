/** Benchmarks, each beside a named peer in the same run. {@code mvn -Pbench} compiles and runs them; they are no part of the program. */
@NullMarked
package io.sluice.bench;

import org.jspecify.annotations.NullMarked;
