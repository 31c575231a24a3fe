package io.sluice.console.support;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets text of every script be wrapped on Linux. JavaFX (25 to 26.0.2, and the early 27) shapes Hebrew, Arabic, Thai,
 * combining accents and the like with Pango, and keeps the text of each run for the length of a layout. When a line is
 * wrapped within a run, the run is made shorter and shaped again, but from the text that was kept, which is the whole: what
 * is written from right to left then fails with an {@code ArrayIndexOutOfBoundsException} in the midst of a layout, after
 * which the window shows no longer what is the case, and the first line of what is written from left to right holds all of
 * it. A justification in Hebrew was enough.
 *
 * <p>There is no public way to it, so the map that keeps the texts is replaced by one that tells runs of different lengths
 * apart. Where JavaFX is no longer made so, nothing is changed, and {@code GlyphLayoutsTest} shows whether it still must be.
 */
final class GlyphLayouts {
    private static final Logger LOG = LoggerFactory.getLogger(GlyphLayouts.class);
    private static final String PACKAGE = "com.sun.javafx.text.";

    private GlyphLayouts() {}

    /** Mends the layout that every text of the window is shaped with. Called once the toolkit is there. */
    static void mend() {
        try {
            Field shared = Class.forName(PACKAGE + "GlyphLayoutManager").getDeclaredField("REUSABLE_INSTANCE");
            shared.setAccessible(true);
            Object layout = shared.get(null);
            if (layout.getClass().getSimpleName().equals("PangoGlyphLayout")) {
                Field texts = layout.getClass().getDeclaredField("runUtf8");
                texts.setAccessible(true);
                texts.set(layout, new Texts(Class.forName(PACKAGE + "TextRun").getMethod("getLength")));
            }
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("Texts that are written from right to left cannot be wrapped safely here", e);
        }
    }

    /** The texts of runs by run and length, so that a run that was made shorter is read anew. */
    private static final class Texts extends LinkedHashMap<Object, Object> {
        private static final long serialVersionUID = 1;

        private final transient Method length;

        private record Key(Object run, Object length) {}

        Texts(Method length) {
            this.length = length;
        }

        private Key key(Object run) {
            try {
                return new Key(run, Objects.requireNonNull(length.invoke(run)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A run of text has no length.", e);
            }
        }

        @Override
        public @Nullable Object get(@Nullable Object run) {
            return super.get(key(Objects.requireNonNull(run)));
        }

        @Override
        public @Nullable Object put(Object run, Object text) {
            return super.put(key(run), text);
        }
    }
}
