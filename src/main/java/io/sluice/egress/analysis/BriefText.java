package io.sluice.egress.analysis;

import io.sluice.egress.SniVerification;
import java.util.Formatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/** A brief as text, in the order of the screen. */
final class BriefText {

    private static final int LONGEST = 100_000;
    private static final int COVER_LINES = 50;

    private BriefText() {}

    static String of(DecisionBrief brief, Function<UUID, String> ids) {
        Formatter text = new Formatter(Locale.ROOT);
        Proposal proposal = brief.proposal();
        text.format("%s (%s)\n", proposal.destination(), proposal.kind());
        said(text, "Name", proposal.words().name());
        said(text, "Justification", proposal.words().justification());
        said(text, "Description", proposal.words().description());
        if (SniVerification.concerns(proposal.destination())) {
            text.format(
                    "SNI verification: %s\n",
                    proposal.sni().on() ? "on" : "off, " + proposal.sni().reason());
        }
        brief.conclusion().forEach(sentence -> text.format("%s\n", sentence));
        opens(text, brief);
        related(text, brief, ids);
        findings(text, brief);
        String all = text.toString();
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST - 1) + "…";
    }

    /** What a proposer says; a line of a list says nothing. */
    private static void said(Formatter text, String what, String words) {
        if (!words.isBlank()) {
            text.format("%s: %s\n", what, words);
        }
    }

    private static void opens(Formatter text, DecisionBrief brief) {
        Opens opens = brief.opens();
        text.format("\n");
        text.format("WHAT IT OPENS\n");
        text.format(
                "%,d × %,d = %s, %,d new\n",
                opens.addresses(), opens.ports(), Phrases.count(opens.pairs(), "pair", "pairs"), opens.newPairs());
        if (opens.nothingNew()) {
            text.format(
                    brief.everywhere().isEmpty()
                            ? "Nothing new: active policies reach all of it already; deny and grant Importer (R9).\n"
                            : "Nothing new: all of it is global already; deny it, since nobody needs a grant (R9).\n");
        }
        CoverList cover = opens.cover().list(COVER_LINES);
        cover.forEach(block -> text.format("  new: %s\n", block));
        if (cover.total() > cover.size()) {
            text.format("  and %s\n", Phrases.count(cover.total() - cover.size(), "more block", "more blocks"));
        }
    }

    private static void related(Formatter text, DecisionBrief brief, Function<UUID, String> ids) {
        RelatedPolicies related = brief.related();
        RelationCounts counts = related.counts();
        text.format("\n");
        text.format("ALREADY THERE\n");
        text.format(
                "%,d identical, %,d containing, %,d contained, %,d overlapping\n",
                counts.identical(), counts.containing(), counts.contained(), counts.overlapping());
        for (int i = 0; i < related.first().size(); i++) {
            RelatedPolicy match = related.first().get(i);
            RelationNote note = i < brief.notes().size() ? brief.notes().get(i) : RelationNote.NOTHING;
            text.format(
                    "  %s (id %s)\n",
                    note.line(match, brief.proposal()), ids.apply(match.policy().id()));
        }
        if (related.more()) {
            text.format("  and %,d more\n", counts.total() - related.first().size());
        }
    }

    private static void findings(Formatter text, DecisionBrief brief) {
        text.format("\n");
        text.format("FINDINGS (rules %s)\n", brief.rules());
        if (brief.findings().isEmpty()) {
            text.format("No findings\n");
        }
        for (Finding finding : brief.findings()) {
            text.format("  %s\n", finding.line());
            text.format("    Why it matters: %s\n", finding.why());
            text.format("    What to do: %s\n", finding.todo());
            text.format("    %s side: %s (R28).\n", side(finding.owner()), finding.share());
        }
    }

    private static String side(Owner owner) {
        return owner == Owner.CUSTOMER ? "Your" : "Provider's";
    }
}
