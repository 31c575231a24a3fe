/** Tests of {@code console.approvals}. */
@NullMarked
package io.sluice.console.approvals;

import org.jspecify.annotations.NullMarked;
