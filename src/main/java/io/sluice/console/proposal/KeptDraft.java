package io.sluice.console.proposal;

import io.sluice.console.settings.Settings;
import io.sluice.egress.Agent;
import io.sluice.egress.PolicyKind;
import io.sluice.egress.Project;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;

/**
 * What is written in a form, kept with the settings, and so encrypted, until it is sent or thrown away; a form that is opened
 * again begins with it.
 */
final class KeptDraft {
    private static final String OFF = "off";

    private final Settings settings;
    private final String form;
    /** What empties each field again, by the field's name. */
    private final Map<String, Runnable> empty = new LinkedHashMap<>();

    /**
     * Fills a form with what was kept, and keeps what is written in it from now on.
     *
     * @param name which form this is
     */
    KeptDraft(Settings settings, String name, ProposalForm form) {
        this.settings = settings;
        this.form = name;
        restore(form);
        follow(form);
    }

    private void restore(ProposalForm form) {
        kept(
                "kind",
                kind -> Stream.of(PolicyKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .ifPresent(form.kindProperty()::set));
        words(form).forEach((field, value) -> kept(field, value::setValue));
        kept("sni", sni -> form.sni().verifyProperty().set(!sni.equals(OFF)));
        kept("agents", agents -> {
            Set<String> chosen = new HashSet<>(List.of(agents.split(" ")));
            form.agents().known().stream()
                    .map(Agent::id)
                    .filter(id -> chosen.contains(id.toString()))
                    .forEach(id -> form.agents().choose(id, true));
        });
        kept(
                "project",
                project -> form.projects().stream()
                        .filter(each -> each.id().toString().equals(project))
                        .findFirst()
                        .ifPresent(form.projectProperty()::set));
    }

    private void follow(ProposalForm form) {
        keep(
                "kind",
                form.kindProperty(),
                () -> form.kindProperty().get().name(),
                () -> form.kindProperty().set(PolicyKind.DIRECT));
        words(form).forEach((field, value) -> keep(field, value, value::getValue, () -> value.setValue("")));
        keep(
                "sni",
                form.sni().verifyProperty(),
                () -> form.sni().verifyProperty().get() ? "" : OFF,
                () -> form.sni().verifyProperty().set(true));
        keep(
                "agents",
                form.agents().chosenProperty(),
                () -> form.agents().ids().stream().map(Object::toString).collect(Collectors.joining(" ")),
                () -> form.agents().clear());
        keep(
                "project",
                form.projectProperty(),
                () -> id(form.projectProperty().get()),
                () -> form.projectProperty().set(null));
    }

    private static String id(@Nullable Project project) {
        return project == null ? "" : project.id().toString();
    }

    private static Map<String, Property<String>> words(ProposalForm form) {
        Map<String, Property<String>> words = new LinkedHashMap<>();
        words.put("address", form.address().field().valueProperty());
        words.put("ports", form.ports().field().valueProperty());
        words.put("sni-reason", form.sni().reason().valueProperty());
        words.put("name", form.name().valueProperty());
        words.put("description", form.description().valueProperty());
        words.put("justification", form.justification().valueProperty());
        return words;
    }

    private void kept(String field, Consumer<String> fill) {
        settings.draft(form + "." + field).filter(text -> !text.isEmpty()).ifPresent(fill);
    }

    private void keep(String field, Observable value, Supplier<String> content, Runnable reset) {
        value.addListener(changed -> settings.rememberDraft(form + "." + field, content.get()));
        empty.put(field, reset);
    }

    /** Throws away what is written. */
    void discard() {
        empty.values().forEach(Runnable::run);
        forget();
    }

    /** It was sent: the next form begins empty. */
    void forget() {
        empty.keySet().forEach(field -> settings.rememberDraft(form + "." + field, ""));
    }
}
