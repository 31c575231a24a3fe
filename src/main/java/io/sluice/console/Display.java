package io.sluice.console;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a window can open here. Asked before JavaFX is started, because JavaFX cannot be started a second time, headless,
 * after it failed.
 */
public final class Display {
    private static final String GTK = "libgtk-3.so.0";
    private static final String X11 = "libX11.so.6";

    private Display() {}

    /** What is missing and what to do, in one sentence; empty if a window can open. */
    public static Optional<String> missing() {
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        if (!linux || "Headless".equals(System.getProperty("glass.platform"))) {
            return Optional.empty();
        }
        if (isEmpty(System.getenv("DISPLAY"))) {
            return Optional.of("There is no display here (DISPLAY is not set), so no window can open.");
        }
        try (Arena arena = Arena.ofConfined()) {
            if (!isThere(GTK, arena)) {
                return Optional.of("The window needs GTK 3, which is not installed here; on Debian or Ubuntu:"
                        + " apt-get install -y --no-install-recommends libgtk-3-0");
            }
            return answers(arena)
                    ? Optional.empty()
                    : Optional.of(
                            "The display " + System.getenv("DISPLAY") + " does not answer, so no window can open.");
        }
    }

    private static boolean isEmpty(@Nullable String text) {
        return text == null || text.isEmpty();
    }

    @SuppressWarnings("restricted")
    private static boolean isThere(String library, Arena arena) {
        try {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Opens the display as GTK will, and closes it again. */
    @SuppressWarnings("restricted")
    private static boolean answers(Arena arena) {
        SymbolLookup x11 = SymbolLookup.libraryLookup(X11, arena);
        MethodHandle open = Linker.nativeLinker()
                .downcallHandle(
                        x11.findOrThrow("XOpenDisplay"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MethodHandle close = Linker.nativeLinker()
                .downcallHandle(
                        x11.findOrThrow("XCloseDisplay"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try {
            MemorySegment display = (MemorySegment) open.invokeExact(MemorySegment.NULL);
            if (display.equals(MemorySegment.NULL)) {
                return false;
            }
            int closed = (int) close.invokeExact(display);
            return closed == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("Xlib cannot be asked for the display", e);
        }
    }
}
