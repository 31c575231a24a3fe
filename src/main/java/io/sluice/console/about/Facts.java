package io.sluice.console.about;

import static io.sluice.console.support.Texts.text;

import io.sluice.egress.analysis.RulePack;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What this program is and runs on, by name; nothing of it is a secret. */
public final class Facts {
    private final Map<String, String> facts = new LinkedHashMap<>();

    /**
     * The facts.
     *
     * @param version of this program
     * @param build what it was made of
     * @param store where the open store lies
     * @param property a system property by its name; null if it is not set
     */
    public Facts(String version, String build, Path store, Function<String, @Nullable String> property) {
        facts.put(text("about.version"), version);
        facts.put(text("about.build"), build);
        facts.put(text("about.rules"), text("about.rules.of", RulePack.VERSION, RulePack.DATE.toString()));
        facts.put(text("about.java"), known(property.apply("java.runtime.version")));
        facts.put(text("about.javafx"), known(property.apply("javafx.runtime.version")));
        facts.put(
                text("about.system"),
                known(property.apply("os.name")) + " " + known(property.apply("os.version")) + ", "
                        + known(property.apply("os.arch")));
        facts.put(text("about.store"), store.toString());
        String log = property.apply("org.slf4j.simpleLogger.logFile");
        facts.put(text("about.log"), log == null ? text("about.log.terminal") : log);
    }

    private static String known(@Nullable String value) {
        return value == null ? text("about.unknown") : value;
    }

    /** Every fact under its name, in the order to be shown. */
    public Map<String, String> all() {
        return new LinkedHashMap<>(facts);
    }

    /** All of them as lines, to be sent to whoever helps. */
    public String diagnostics() {
        return facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
    }
}
