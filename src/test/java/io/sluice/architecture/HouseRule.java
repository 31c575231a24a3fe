package io.sluice.architecture;

import com.tngtech.archunit.lang.ArchRule;

/** A rule of the house, and the class under {@code io.sluice.canary} that breaks it: a rule that lets its canary pass is dead. */
record HouseRule(ArchRule rule, Class<?> canary) {
    HouseRule(ArchRule rule, Class<?> canary) {
        // a room may still be empty
        this.rule = rule.allowEmptyShould(true);
        this.canary = canary;
    }
}
