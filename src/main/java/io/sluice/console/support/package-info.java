/**
 * What every screen of the console stands on: the one FXML loader, the one bridge to the FX thread, background tasks,
 * dialogs, toasts, texts, formats, theme.
 *
 * <p>What may enter: machinery that knows no screen and no domain service. View models may use the interfaces here; they
 * never see {@code javafx.scene}. The pieces screens are drawn with stand in {@code console.pieces}.
 */
@NullMarked
package io.sluice.console.support;

import org.jspecify.annotations.NullMarked;
