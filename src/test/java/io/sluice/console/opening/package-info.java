@NullMarked
package io.sluice.console.opening;

import org.jspecify.annotations.NullMarked;
