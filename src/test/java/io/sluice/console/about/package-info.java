@NullMarked
package io.sluice.console.about;

import org.jspecify.annotations.NullMarked;
