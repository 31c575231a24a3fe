@NullMarked
package io.sluice.console.cloud;

import org.jspecify.annotations.NullMarked;
