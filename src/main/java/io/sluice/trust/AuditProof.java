package io.sluice.trust;

import io.sluice.protocol.AuditEvent;
import io.sluice.protocol.AuditExport;
import io.sluice.protocol.Malformed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks an export of the audit log, line by line: that nothing in it was changed, taken out or put in (R27). */
public final class AuditProof {
    private @Nullable AuditExport export;
    private AuditChain chain = new AuditChain();
    private @Nullable String objection;
    private long lines;
    private long withheld;

    /** Takes the next line. After the first that is wrong, nothing more is looked at. */
    public void take(String line) {
        lines++;
        if (objection == null) {
            objection = check(line).orElse(null);
        }
    }

    private Optional<String> check(String line) {
        try {
            if (lines == 1) {
                AuditExport first = AuditExport.read(line);
                export = first;
                chain = new AuditChain(first.first() - 1, first.previous());
                return Optional.empty();
            }
            return follow(AuditEvent.read(line)).map(what -> "Line %,d: %s".formatted(lines, what));
        } catch (Malformed e) {
            return Optional.of(
                    lines == 1
                            ? "This is no export of an audit log: " + e.getMessage()
                            : "Line %,d cannot be read as an event: %s".formatted(lines, e.getMessage()));
        }
    }

    private Optional<String> follow(AuditEvent event) {
        if (!event.withheld()) {
            return chain.follow(event);
        }
        withheld++;
        return chain.followWithheld(event);
    }

    /** How many of the events are withheld from whoever exported it (R30): their place was checked, not their contents. */
    public long withheld() {
        return withheld;
    }

    /** What is wrong, once all lines were taken; empty if everything fits. */
    public Optional<String> objection() {
        AuditExport known = export;
        if (objection != null) {
            return Optional.of(objection);
        }
        if (known == null) {
            return Optional.of("There is nothing in it.");
        }
        if (chain.number() != known.last()) {
            return Optional.of("It ends with event %,d, though it must go on to event %,d: the rest was cut off."
                    .formatted(chain.number(), known.last()));
        }
        return chain.hash().equals(known.hash())
                ? Optional.empty()
                : Optional.of("Its last event is not the one that its first line tells of.");
    }

    /** What its first line tells; empty if that could not be read. */
    public Optional<AuditExport> export() {
        return Optional.ofNullable(export);
    }
}
