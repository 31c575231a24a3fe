/** The main job of the product, end to end: real window, real backend, real files. */
@NullMarked
package io.sluice.tour;

import org.jspecify.annotations.NullMarked;
