package io.sluice.cli;

import io.sluice.cli.ProposedDestinations.Proposal;
import io.sluice.egress.Checked;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Excerpt;
import io.sluice.egress.Violation;
import java.io.IOException;
import java.io.Writer;

/** Verdicts for people, in columns wide enough for most names. Nothing that was read reaches the terminal as a command. */
final class TextVerdicts implements Verdicts {
    private final Writer out;

    TextVerdicts(Writer out) {
        this.out = out;
    }

    @Override
    public void print(Proposal proposal) throws IOException {
        out.write(
                switch (proposal.destination()) {
                    case Checked.Valid<Destination>(Destination destination) -> valid(proposal, destination);
                    case Checked.Invalid<Destination>(Violation violation) -> refused(proposal, violation);
                });
    }

    private static String valid(Proposal proposal, Destination destination) {
        String unicode = destination.address() instanceof DnsName name && name.internationalized()
                ? "  " + Excerpt.quoted(name.unicode())
                : "";
        return "%7d  ok       %-4s  %-40s %s\n"
                .formatted(
                        proposal.line(),
                        destination.address().form(),
                        destination.address().canonical(),
                        destination.ports() + unicode);
    }

    private static String refused(Proposal proposal, Violation violation) {
        String instead =
                violation.suggestions().isEmpty() || violation.message().endsWith("?")
                        ? ""
                        : " Accepted: " + String.join(" or ", violation.suggestions()) + ".";
        return "%7d  refused  %-4s  %-40s %s\n"
                .formatted(
                        proposal.line(),
                        violation.rule(),
                        Excerpt.shown((proposal.address() + " " + proposal.ports()).strip()),
                        violation.message() + instead);
    }
}
