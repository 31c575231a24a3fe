@NullMarked
package io.sluice.console.shell;

import org.jspecify.annotations.NullMarked;
