/** The doors between the rooms and the rules of the house, each with a canary that breaks it. */
@NullMarked
package io.sluice.architecture;

import org.jspecify.annotations.NullMarked;
