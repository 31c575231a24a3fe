@NullMarked
package io.sluice.console.egressips;

import org.jspecify.annotations.NullMarked;
