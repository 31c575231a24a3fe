@NullMarked
package io.sluice.console.notifications;

import org.jspecify.annotations.NullMarked;
