package io.sluice.console.proposal;

import io.sluice.console.settings.Settings;
import io.sluice.egress.Agent;
import io.sluice.egress.PolicyKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
                        .ifPresent(form.route().kindProperty()::set));
        words(form).forEach((field, value) -> kept(field, value::setValue));
        kept("sni", sni -> form.route().sni().verifyProperty().set(!sni.equals(OFF)));
        kept("agents", agents -> {
            Set<String> chosen = new HashSet<>(List.of(agents.split(" ")));
            form.route().agents().known().stream()
                    .map(Agent::id)
                    .filter(id -> chosen.contains(id.toString()))
                    .forEach(id -> form.route().agents().choose(id, true));
        });
        id("project", form.purpose()::project);
        id("workload", form.purpose()::workload);
        id("replaces", form.purpose().replaced()::chooseId);
        kept("list", form.route().list()::add);
    }

    private void id(String field, Consumer<@Nullable UUID> choose) {
        kept(field, written -> choose.accept(UUID.fromString(written)));
    }

    private void follow(ProposalForm form) {
        keep(
                "kind",
                form.route().kindProperty(),
                () -> form.route().kindProperty().get().name(),
                () -> form.route().kindProperty().set(PolicyKind.DIRECT));
        words(form).forEach((field, value) -> keep(field, value, value::getValue, () -> value.setValue("")));
        keep(
                "sni",
                form.route().sni().verifyProperty(),
                () -> form.route().sni().verifyProperty().get() ? "" : OFF,
                () -> form.route().sni().verifyProperty().set(true));
        keep(
                "agents",
                form.route().agents().chosenProperty(),
                () -> form.route().agents().ids().stream().map(Object::toString).collect(Collectors.joining(" ")),
                () -> form.route().agents().clear());
        Purpose purpose = form.purpose();
        keep(
                "project",
                purpose.projectProperty(),
                () -> text(purpose.origin(null).project()),
                () -> purpose.project(null));
        keep(
                "workload",
                purpose.workloadProperty(),
                () -> text(purpose.origin(null).workload()),
                () -> purpose.workload(null));
        keep(
                "replaces",
                purpose.replaced().idProperty(),
                () -> text(purpose.origin(null).supersedes()),
                () -> purpose.replaced().clear());
        DestinationList list = form.route().list();
        keep("list", list.linesProperty(), list::csv, list::clear);
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    private static Map<String, Property<String>> words(ProposalForm form) {
        Map<String, Property<String>> words = new LinkedHashMap<>();
        words.put("address", form.route().one().address().field().valueProperty());
        words.put("ports", form.route().one().ports().field().valueProperty());
        words.put("sni-reason", form.route().sni().reason().valueProperty());
        words.put("pasted", form.route().list().pastedProperty());
        words.put("name", form.wording().name().valueProperty());
        words.put("description", form.wording().description().valueProperty());
        words.put("justification", form.wording().justification().valueProperty());
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
