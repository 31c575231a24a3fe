@NullMarked
package io.sluice.console.support;

import org.jspecify.annotations.NullMarked;
