@NullMarked
package io.sluice.console.storage;

import org.jspecify.annotations.NullMarked;
