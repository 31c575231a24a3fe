@NullMarked
package io.sluice.console.roles;

import org.jspecify.annotations.NullMarked;
