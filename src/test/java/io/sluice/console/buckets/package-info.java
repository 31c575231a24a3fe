@NullMarked
package io.sluice.console.buckets;

import org.jspecify.annotations.NullMarked;
