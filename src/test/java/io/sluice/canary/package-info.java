/**
 * Small classes that each break one rule of the house on purpose, in rooms of their own: they show that the rule can fail.
 * They are no part of the program.
 */
package io.sluice.canary;
