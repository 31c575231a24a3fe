@NullMarked
package io.sluice.console.audit;

import org.jspecify.annotations.NullMarked;
