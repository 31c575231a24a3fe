package io.sluice.console.approvals;

import static io.sluice.console.support.Texts.text;

import io.sluice.console.pieces.LongList;
import io.sluice.console.pieces.SectionHeader;
import io.sluice.console.pieces.Shown;
import io.sluice.console.pieces.Wrapped;
import io.sluice.console.review.ProposalFile;
import io.sluice.console.support.Numbers;
import io.sluice.egress.DnsName;
import io.sluice.egress.analysis.CoverBlock;
import io.sluice.egress.analysis.CoverList;
import io.sluice.egress.analysis.Opens;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What it opens: in one line, in numbers, and as the blocks that become reachable, of which all can be shown. */
final class OpensSection extends VBox {
    private final SectionHeader header = new SectionHeader(text("approvals.opens"), "");
    private final GridPane numbers = new GridPane();
    private final Label pairs = number(0, text("approvals.opens.pairs"));
    private final Label known = number(1, text("approvals.opens.known"));
    private final Label fresh = number(2, text("approvals.opens.new"));
    private final Label few = Wrapped.label("cover");
    private final Button all = new Button(text("approvals.opens.blocks.all"));
    private final VBox blocks;
    private final VBox whole = new VBox();
    private @Nullable UUID proposal;
    private @Nullable Opens opened;

    /**
     * A section that shows nothing yet.
     *
     * @param allBlocks lists all new blocks of the proposal that is shown
     */
    OpensSection(Consumer<Consumer<CoverList>> allBlocks) {
        getStyleClass().add("section");
        numbers.getStyleClass().add("numbers");
        Label title = new Label(text("approvals.opens.blocks"));
        title.getStyleClass().add("secondary");
        all.setId("allBlocks");
        all.getStyleClass().addAll("small", "flat");
        all.setOnAction(event -> {
            all.setDisable(true);
            allBlocks.accept(this::expand);
        });
        blocks = new VBox(title, few, all);
        getChildren().addAll(header, numbers, blocks, whole);
    }

    void show(ProposalFile file) {
        Opens reach = file.brief().opens();
        boolean name = file.file().policy().destination().address() instanceof DnsName;
        header.setSummary(summary(reach, name));
        pairs.setText(Numbers.format(reach.pairs()));
        known.setText(Numbers.format(reach.knownPairs()));
        fresh.setText(Numbers.format(reach.newPairs()));
        Shown.set(numbers, !name);
        // What was expanded stays so while the same thing is shown.
        boolean same =
                file.file().policy().id().equals(proposal) && opened != null && opened.newPairs() == reach.newPairs();
        proposal = file.file().policy().id();
        opened = reach;
        if (!same) {
            whole.getChildren().clear();
            all.setDisable(false);
        }
        few.setText(file.newBlocks().stream()
                .limit(ProposalFile.BLOCKS)
                .map(CoverBlock::toString)
                .collect(Collectors.joining("   ")));
        Shown.set(all, file.newBlocks().size() > ProposalFile.BLOCKS);
        fold();
    }

    private void expand(CoverList list) {
        String count = Numbers.format(list.total());
        String title = list.total() == list.size()
                ? text("approvals.opens.blocks.count", count)
                : text("approvals.opens.blocks.first", Numbers.format(list.size()), count);
        LongList<CoverBlock> listed = new LongList<>(title, list, CoverBlock::toString);
        listed.getStyleClass().add("blocks");
        whole.getChildren().setAll(listed);
        fold();
        listed.focus();
    }

    private void fold() {
        boolean expanded = !whole.getChildren().isEmpty();
        Shown.set(whole, expanded);
        Shown.set(blocks, !expanded && !few.getText().isEmpty());
    }

    private static String summary(Opens reach, boolean name) {
        String fresh = reach.newPairs() == 0
                ? text("approvals.opens.nothing.new")
                : reach.knownPairs() == 0
                        ? text("approvals.opens.all.new")
                        : text("approvals.opens.some.new", Numbers.format(reach.newPairs()));
        return text(
                name ? "approvals.opens.name" : "approvals.opens.block",
                reach.addresses(),
                (long) reach.ports(),
                fresh);
    }

    private Label number(int row, String name) {
        Label label = new Label(name);
        label.getStyleClass().add("secondary");
        Label number = new Label();
        number.getStyleClass().add("number");
        GridPane.setHalignment(number, HPos.RIGHT);
        numbers.addRow(row, label, number);
        return number;
    }
}
