@NullMarked
package io.sluice.console.enrollments;

import org.jspecify.annotations.NullMarked;
