package io.sluice.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import io.sluice.canary.attic.Lost;
import io.sluice.canary.attic.WorkerImpl;
import io.sluice.canary.backend.internal.Secret;
import io.sluice.canary.console.InboxView;
import io.sluice.canary.console.InboxViewModel;
import io.sluice.canary.console.LoadsItsOwnFxml;
import io.sluice.canary.egress.ReadsAFile;
import io.sluice.canary.egress.UsesGuava;
import io.sluice.canary.egress.analysis.UsesJackson;
import io.sluice.canary.sync.Chatters;
import io.sluice.canary.sync.EndsTheProcess;
import io.sluice.canary.sync.LogsElsewhere;
import io.sluice.canary.sync.MakesAThread;
import io.sluice.canary.sync.RepairsNames;
import io.sluice.canary.sync.TouchesTheScreen;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** What the packages below a root may do. The same rules are read over the program and over the canaries. */
final class HouseRules {
    /** For each room with limited doors, the canary that goes through a wall. */
    private static final Map<String, Class<?>> TRESPASSERS = Map.ofEntries(
            entry("egress", io.sluice.canary.egress.Trespasser.class),
            entry("egress.analysis", io.sluice.canary.egress.analysis.Trespasser.class),
            entry("intake", io.sluice.canary.intake.Trespasser.class),
            entry("store", io.sluice.canary.store.Trespasser.class),
            entry("protocol", io.sluice.canary.protocol.Trespasser.class),
            entry("replica", io.sluice.canary.replica.Trespasser.class),
            entry("identity", io.sluice.canary.identity.Trespasser.class),
            entry("sync", io.sluice.canary.sync.Trespasser.class),
            entry("trust", io.sluice.canary.trust.Trespasser.class),
            entry("enforcement", io.sluice.canary.enforcement.Trespasser.class),
            entry("backend", io.sluice.canary.backend.Trespasser.class));

    private final String root;
    private final Rooms rooms;

    HouseRules(String root) {
        this.root = root;
        this.rooms = new Rooms(root);
    }

    /** Every rule with its canary. */
    Stream<HouseRule> all() {
        return Stream.of(doors(), domain(), console(), habits()).flatMap(List::stream);
    }

    private List<HouseRule> doors() {
        Stream<HouseRule> walls = Rooms.DOORS.keySet().stream()
                .sorted()
                .map(room -> new HouseRule(
                        noClasses()
                                .that(rooms.in(room))
                                .should()
                                .dependOnClassesThat(rooms.behindNoDoorOf(room))
                                .because("its doors are " + Rooms.DOORS.get(room)
                                        + ": what it does must stay readable and testable without the rest"),
                        TRESPASSERS.get(room)));
        return Stream.concat(
                        walls,
                        Stream.of(
                                new HouseRule(
                                        noClasses()
                                                .that(rooms.in("console"))
                                                .should()
                                                .dependOnClassesThat(resideInAPackage(root + ".backend.."))
                                                .because("the console may start a backend but reaches it only as any"
                                                        + " other client does"),
                                        io.sluice.canary.console.Trespasser.class),
                                new HouseRule(
                                        classes()
                                                .should(be(rooms.inSomeRoom()))
                                                .because("a package without doors would be a way around all of them"),
                                        Lost.class),
                                new HouseRule(
                                        classes()
                                                .that(not(resideInAPackage(root + ".store.jooq..")))
                                                .should(be(inANullMarkedPackage()))
                                                .because("null is said in the type, and the compiler checks it only"
                                                        + " where the package promises it"),
                                        Secret.class)))
                .toList();
    }

    private List<HouseRule> domain() {
        return List.of(
                new HouseRule(
                        classes()
                                .that(rooms.in("egress"))
                                .should()
                                .onlyDependOnClassesThat(rooms.in("egress").or(libraries("java..", "com.ibm.icu..")))
                                .because("the rulebook runs in two hosts and in tests: it knows the JDK and ICU's"
                                        + " names, and no framework"),
                        UsesGuava.class),
                new HouseRule(
                        classes()
                                .that(rooms.in("egress.analysis"))
                                .should()
                                .onlyDependOnClassesThat(rooms.in("egress", "egress.analysis")
                                        .or(libraries("java..", "com.ibm.icu..", "com.google.common..")))
                                .because("what an officer is told is computed from the domain alone; Guava is there"
                                        + " for the public suffixes"),
                        UsesJackson.class),
                new HouseRule(
                        noClasses()
                                .that(rooms.in("egress", "egress.analysis"))
                                // it reads the lists that are shipped inside the program, and nothing else
                                .and()
                                .doNotHaveSimpleName("ReferenceList")
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "java.io..",
                                        "java.net..",
                                        "java.nio.file..",
                                        "java.nio.channels..",
                                        "java.sql.."))
                                .because("a pure function gives the console and the backend the same answer"),
                        ReadsAFile.class));
    }

    private List<HouseRule> console() {
        return List.of(
                new HouseRule(
                        noClasses()
                                .that(not(rooms.in("console", "demo", "tour", "cli")))
                                .should()
                                .dependOnClassesThat(resideInAPackage("javafx.."))
                                .because("services run without a screen; one bridge brings their events to it"),
                        TouchesTheScreen.class),
                new HouseRule(
                        noClasses()
                                .that(not(resideInAPackage(root + ".console.support..")))
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("javafx.fxml.FXMLLoader")
                                .because(
                                        "one loader gives every screen its texts, its controller and its errors alike"),
                        LoadsItsOwnFxml.class),
                new HouseRule(
                        noClasses()
                                .that(not(resideInAPackage(root + ".console.support..")))
                                .should()
                                .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
                                .because("work comes back to the screen through one bridge, which drops stale results"
                                        + " and shows errors"),
                        LoadsItsOwnFxml.class),
                new HouseRule(
                        noClasses()
                                .that()
                                .haveNameMatching(".*ViewModel(\\$.*)?")
                                .should()
                                .dependOnClassesThat(resideInAPackage("javafx.scene.."))
                                .because("a view model is tested without a toolkit"),
                        InboxViewModel.class),
                new HouseRule(
                        noClasses()
                                .that(rooms.in("console"))
                                .should()
                                .dependOnClassesThat(resideInAnyPackage(
                                        "java.sql..", "javax.sql..", "org.jooq..", "java.net.http.."))
                                .because("views and view models ask services; only those know SQL and HTTP"),
                        InboxViewModel.class),
                new HouseRule(
                        noClasses()
                                .that(rooms.in("console"))
                                .and()
                                .haveNameMatching(".*View(\\$.*)?")
                                .should()
                                .dependOnClassesThat(rooms.in("store", "sync", "backend", "trust", "enforcement"))
                                .because("a view binds and forwards to its view model, which talks to the services"),
                        InboxView.class));
    }

    private List<HouseRule> habits() {
        return List.of(
                new HouseRule(
                        noClasses()
                                .should()
                                .callConstructorWhere(target(owner(assignableTo(Thread.class))))
                                .because("threads come from executors, which name, stop and watch them"),
                        MakesAThread.class),
                new HouseRule(
                        noClasses()
                                .should()
                                .dependOnClassesThat(resideInAPackage("java.util.logging.."))
                                .because("everything is logged through SLF4J, to one place"),
                        LogsElsewhere.class),
                new HouseRule(
                        noClasses()
                                .that(not(rooms.in("cli")))
                                .should(ACCESS_STANDARD_STREAMS)
                                .because("the standard streams are a command's answer, which other programs read"),
                        Chatters.class),
                new HouseRule(
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(root + ".Main")
                                .should()
                                .callMethod(System.class, "exit", int.class)
                                .because("only the main class ends the process, with the exit code of its command"),
                        EndsTheProcess.class),
                new HouseRule(
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .haveFullyQualifiedName("java.net.IDN")
                                .because("it repairs names in silence, which R1 forbids: ICU's UTS 46 tells"),
                        RepairsNames.class),
                new HouseRule(
                        noClasses()
                                .should()
                                .haveSimpleNameEndingWith("Impl")
                                .because("an implementation is named for what sets it apart"),
                        WorkerImpl.class));
    }

    private static DescribedPredicate<JavaClass> libraries(String... packages) {
        return resideInAnyPackage(packages).or(resideInAPackage("org.jspecify.annotations.."));
    }

    private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
        return DescribedPredicate.describe(
                "in a package whose package-info says @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }
}
