/** Tests of {@code console.outbox}. */
@NullMarked
package io.sluice.console.outbox;

import org.jspecify.annotations.NullMarked;
