@NullMarked
package io.sluice.console.global;

import org.jspecify.annotations.NullMarked;
