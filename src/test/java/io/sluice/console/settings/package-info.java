@NullMarked
package io.sluice.console.settings;

import org.jspecify.annotations.NullMarked;
