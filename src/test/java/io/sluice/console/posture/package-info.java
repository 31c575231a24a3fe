@NullMarked
package io.sluice.console.posture;

import org.jspecify.annotations.NullMarked;
