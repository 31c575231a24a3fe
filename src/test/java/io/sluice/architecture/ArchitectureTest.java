package io.sluice.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the doors between the rooms and the habits of the house, and shows of every rule that it can fail. */
final class ArchitectureTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.sluice");
    private static final JavaClasses CANARIES = new ClassFileImporter().importPackages("io.sluice.canary");

    @Test
    void theProgramIsReadWhole() {
        assertThat(PROGRAM.contain("io.sluice.Main")).isTrue();
        assertThat(PROGRAM).noneMatch(type -> type.getPackageName().startsWith("io.sluice.canary"));
    }

    @TestFactory
    Stream<DynamicTest> theProgramKeeps() {
        return new HouseRules("io.sluice")
                .all()
                .map(house -> dynamicTest(
                        house.rule().getDescription(), () -> house.rule().check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> aCanaryIsCaughtBy() {
        return new HouseRules("io.sluice.canary")
                .all()
                .map(house -> dynamicTest(house.rule().getDescription(), () -> {
                    var result = house.rule().evaluate(CANARIES);
                    assertThat(result.getFailureReport().getDetails())
                            .anyMatch(line -> line.contains(house.canary().getName()));
                }));
    }
}
