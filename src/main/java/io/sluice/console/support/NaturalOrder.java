package io.sluice.console.support;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;

/** In which order names stand in a list: as people sort them, letters whatever their case, numbers by their size. */
public final class NaturalOrder {
    /** Names in order; two that differ at all are never equal. Safe for use by several threads. */
    public static final Comparator<String> NAMES = collator().thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    private static Comparator<String> collator() {
        RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(ULocale.ENGLISH);
        collator.setNumericCollation(true);
        Collator frozen = collator.freeze();
        return frozen::compare;
    }
}
