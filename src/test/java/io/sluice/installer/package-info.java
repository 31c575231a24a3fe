/** Tries the packages that {@code mvn -Pinstaller verify} makes, as an administrator who installs them would. */
@NullMarked
package io.sluice.installer;

import org.jspecify.annotations.NullMarked;
