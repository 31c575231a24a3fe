@NullMarked
package io.sluice.console.pieces;

import org.jspecify.annotations.NullMarked;
