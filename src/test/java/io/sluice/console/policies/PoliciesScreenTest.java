package io.sluice.console.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.sluice.console.Desk;
import io.sluice.console.DeskWindow;
import io.sluice.console.search.Million;
import io.sluice.console.settings.ThemeChoice;
import io.sluice.console.support.Fx;
import io.sluice.console.support.ScreenId;
import io.sluice.egress.Act;
import io.sluice.egress.EgressPolicy;
import io.sluice.egress.PolicyState;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of policies, used with the keyboard. */
class PoliciesScreenTest {
    private Desk desk = new Desk();
    private DeskWindow window;

    @BeforeEach
    void open() {
        open(ThemeChoice.LIGHT, 1280, 800);
    }

    private void open(ThemeChoice theme, int width, int height) {
        desk = new Desk();
        window = new DeskWindow(desk, theme, width, height);
        window.press(KeyCode.CONTROL, KeyCode.DIGIT2);
    }

    @AfterEach
    void close() {
        window.close();
        assertThat(desk.tasks.unhandled()).isEmpty();
    }

    private TableView<?> table() {
        return (TableView<?>) window.node(".policy-table");
    }

    private List<String> names() {
        return Fx.call(() -> table().getItems().stream()
                .map(row -> Objects.requireNonNull(((Row) row).line()).name())
                .toList());
    }

    private TextField field() {
        return (TextField) window.node(".inbox-tools #search.text-field");
    }

    private void search(String text) {
        Fx.run(() -> {
            field().requestFocus();
            field().setText(text);
            field().end();
        });
        window.settle();
    }

    private String written() {
        return Fx.call(() -> field().getText());
    }

    private List<String> spoken(String selector, Predicate<Node> wanted) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(selector).stream()
                .filter(wanted)
                .map(Node::getAccessibleText)
                .toList());
    }

    @Test
    void whoIsNoManagerIsToldThatOthersUseIsNotShown() {
        String partial = "Others’ use is not shown (R14)";
        assertThat(Fx.call(() -> window.node("#partial").isVisible())).isFalse();
        assertThat(tabs(window)).contains("Paused", "Never used");
        Desk other = new Desk("Platform security");
        try (DeskWindow theirs = new DeskWindow(other, ThemeChoice.LIGHT, 1000, 700)) {
            theirs.show(ScreenId.POLICIES);
            assertThat(Fx.call(() -> theirs.node("#partial").isVisible())).isTrue();
            assertThat(theirs.text("#partial")).isEqualTo(partial);
            assertThat(tabs(theirs)).contains("Paused").doesNotContain("Never used");
            theirs.picture("policies-partial");
        }
    }

    private static List<String> tabs(DeskWindow shown) {
        return Fx.call(() -> shown.scene.getRoot().lookupAll(".tab-toggle").stream()
                .map(tab -> ((Labeled) tab).getText())
                .toList());
    }

    @Test
    void findsWhileOneTypes() {
        window.press(KeyCode.SLASH);
        window.write("oracle");
        assertThat(names()).containsExactly("Oracle, paint shop", "Oracle, plant network");
        search("-state:pending kind:direct oracle");
        assertThat(names()).containsExactly("Oracle, plant network");
        search("BÜCHER");
        assertThat(names()).containsExactly("Bookshop feed");
        search("xn--bcher");
        assertThat(names()).containsExactly("Bookshop feed");
        search("\"data engineer\" cidr:10.20.4.7");
        assertThat(names()).containsExactly("Oracle, paint shop", "Oracle, plant network");
    }

    @Test
    void whatCannotBeReadIsNotSaidToMatchNothing() {
        search("nothing of this name");
        assertThat(Fx.call(() -> window.text(".empty-why"))).isEqualTo("No policy matches");
        search("nothing of this name state:open");
        assertThat(Fx.call(() -> window.text(".empty-why"))).isEqualTo("Nothing was searched");
        assertThat(window.text("#count")).isEqualTo("Nothing was searched");
        window.picture("policies-unread");
        search("nothing of this name");
        assertThat(Fx.call(() -> window.text(".empty-why"))).isEqualTo("No policy matches");
    }

    @Test
    void goesOnShowingInItsHeadingHowWhatIsFoundIsSorted() {
        search("stripe");
        assertThat(Fx.call(() -> List.copyOf(table().getSortOrder())))
                .extracting(TableColumnBase::getText)
                .containsExactly("Name");
        search("oracle");
        assertThat(Fx.call(() -> List.copyOf(table().getSortOrder()))).hasSize(1);
    }

    @Test
    void keepsTheListWhileAFilterIsWrongAndSaysWhatIsTaken() {
        search("stripe");
        List<String> before = names();
        search("stripe state:open");
        assertThat(names()).isEqualTo(before);
        assertThat(window.text(".policies > .field-error")).contains("pending, active, waiting");
        assertThat(window.text("#count")).endsWith(", of the search before");
        search("stripe state:act");
        assertThat(Fx.call(() -> window.node("#problem").getStyleClass())).contains("secondary");
        search("stripe state:active");
        assertThat(names()).containsExactly("Stripe API");
        assertThat(window.text("#count")).isEqualTo("1 policy matches");
        assertThat(Fx.call(() -> window.node("#problem").isVisible())).isFalse();
    }

    @Test
    void completesFiltersAndValuesByKey() {
        search("imp");
        window.press(KeyCode.TAB);
        assertThat(written()).isEqualTo("importer:");
        search("importer:ana");
        window.press(KeyCode.DOWN);
        window.press(KeyCode.ENTER);
        assertThat(written()).isEqualTo("importer:Analytics ");
        assertThat(names()).containsExactly("Weather");
        search("state:active,pa");
        window.press(KeyCode.TAB);
        assertThat(written()).isEqualTo("state:active,paused ");
        search("importer:billing");
        window.press(KeyCode.TAB);
        assertThat(written()).isEqualTo("importer:\"Billing engineers\" ");
        search("st");
        assertThat(Fx.call(() -> window.node("#found").isVisible())).isTrue();
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.node("#found").isVisible())).isFalse();
        assertThat(written()).isEqualTo("st");
        window.press(KeyCode.ESCAPE);
        assertThat(written()).isEmpty();
    }

    @Test
    void enterTakesTheOnlyCompletionAndGoesOnWriting() {
        window.press(KeyCode.SLASH);
        window.write("ki");
        window.press(KeyCode.ENTER);
        assertThat(written()).isEqualTo("kind:");
        window.write("agent");
        assertThat(written()).isEqualTo("kind:agent");
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        search("");
        window.write("s");
        assertThat(Fx.call(() -> window.node("#found").isVisible())).isTrue();
        window.press(KeyCode.ENTER);
        assertThat(Fx.call(() -> window.node("#found").isVisible())).isFalse();
        assertThat(Fx.call(() -> window.scene.getFocusOwner().getId())).isEqualTo("search");
        window.press(KeyCode.ENTER);
        assertThat(Fx.call(() -> window.scene.getFocusOwner())).isSameAs(table());
    }

    @Test
    void nothingIsDoneToWhatASearchLeftBehind() {
        search("stripe");
        assertThat(texts(".empty-why")).isEmpty();
        search("nothing like it");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.S);
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(texts(".empty-why")).containsExactly("No policy matches");
        window.picture("policies-no-match");
        search("stripe");
        assertThat(names()).isNotEmpty();
        assertThat(texts(".empty-why")).isEmpty();
    }

    private List<String> texts(String selector) {
        return Fx.call(() -> window.scene.getRoot().lookupAll(selector).stream()
                .filter(PoliciesScreenTest::seen)
                .map(node -> ((Labeled) node).getText())
                .toList());
    }

    private static boolean seen(Node node) {
        return node == null || (node.isVisible() && seen(node.getParent()));
    }

    @Test
    void aChipIsRemovedByKey() {
        search("state:active stripe -never-used");
        assertThat(spoken(".query-chip", chip -> true))
                .extracting(chip -> chip.substring(0, chip.indexOf('.')))
                .containsExactly("State: active", "“stripe”", "Not: Never used");
        Fx.run(() -> window.scene
                .getRoot()
                .lookupAll(".query-chip")
                .iterator()
                .next()
                .requestFocus());
        window.press(KeyCode.DELETE);
        assertThat(written()).isEqualTo("stripe -never-used");
    }

    @Test
    void viewsAreCountedSavedAndRemembered() {
        assertThat(tab("Active").getAccessibleText()).isEqualTo("Active, 7");
        Fx.run(tab("Active")::fire);
        assertThat(names()).hasSize(7);
        search("state:active importer:\"Machine learning\"");
        act("save this search");
        window.write("training");
        window.press(KeyCode.ENTER);
        assertThat(tab("training").getAccessibleText()).isEqualTo("training, 3");
        assertThat(window.settings.list("policies.views"))
                .contains("training\tstate:active importer:\"Machine learning\"");
    }

    @Test
    void aSavedViewIsRenamedByKeyAndANameInUseIsRefused() {
        save("stripe", "payments");
        save("oracle", "plants");
        act("rename the view");
        assertThat(window.text(".dialog-title")).isEqualTo("Rename the view “plants”");
        assertThat(naming().getText()).isEqualTo("plants");
        window.write("payments");
        window.press(KeyCode.ENTER);
        assertThat(window.text(".dialog-box .field-error"))
                .isEqualTo("There is a view “payments” already. Choose another name.");
        Fx.run(() -> naming().setText("Paused"));
        window.press(KeyCode.ENTER);
        assertThat(window.text(".dialog-box .field-error")).startsWith("There is a view “Paused” that cannot");
        Fx.run(() -> naming().setText(" "));
        window.press(KeyCode.ENTER);
        assertThat(window.text(".dialog-box .field-error")).isEqualTo("A name has 1 to 40 characters.");
        window.picture("list-rename-refused-light");
        Fx.run(() -> window.settings.themeProperty().set(ThemeChoice.DARK));
        window.picture("list-rename-refused-dark");
        Fx.run(() -> naming().setText("Plants and shops"));
        window.press(KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(tab("Plants and shops").getAccessibleText()).isEqualTo("Plants and shops, 2");
        assertThat(window.settings.list("policies.views")).contains("payments\tstripe\nPlants and shops\toracle");
    }

    @Test
    void aSavedViewIsRenamedAndRemovedFromTheMenuOfViewsThoughAGivenOneAsksTheSame() {
        save("state:active", "running");
        choose("Rename the view “running”");
        window.write("open");
        window.press(KeyCode.ENTER);
        assertThat(window.settings.list("policies.views")).contains("open\tstate:active");
        choose("Remove the view “open”");
        assertThat(window.settings.list("policies.views").orElse("")).isEmpty();
    }

    private void save(String query, String name) {
        search(query);
        act("save this search");
        window.write(name);
        window.press(KeyCode.ENTER);
    }

    private TextField naming() {
        return (TextField) window.node(".dialog-box .text-field");
    }

    private void choose(String words) {
        Fx.run(() -> {
            MenuButton menu = (MenuButton) window.node("#moreViews");
            menu.show();
            menu.getItems().stream()
                    .filter(item -> words.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
        window.settle();
    }

    private ToggleButton tab(String name) {
        return Fx.call(() -> window.node("#views").getParent().lookupAll(".tab-toggle").stream()
                .map(ToggleButton.class::cast)
                .filter(tab -> tab.getText().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow());
    }

    private void act(String words) {
        window.press(KeyCode.CONTROL, KeyCode.K);
        window.write(words);
        window.press(KeyCode.ENTER);
    }

    @Test
    void everyHeadingStandsAboveWhatItsColumnHas() {
        window.close();
        open(ThemeChoice.LIGHT, 1600, 900);
        for (TableColumn<?, ?> column : Fx.call(() -> List.copyOf(table().getColumns()))) {
            ColumnId id = (ColumnId) column.getUserData();
            Bounds heading = onScreen(Fx.call(() -> heading(id.title()).lookup(".text")));
            Bounds content = onScreen(Fx.call(() -> cell(column)));
            if (PolicyCell.isNumber(id)) {
                assertThat(heading.getMaxX()).as(id.title()).isCloseTo(content.getMaxX(), within(1.0));
            } else {
                assertThat(heading.getMinX()).as(id.title()).isCloseTo(content.getMinX(), within(1.0));
            }
        }
    }

    private Labeled heading(String title) {
        return (Labeled) window.scene.getRoot().lookupAll(".policy-table .column-header .label").stream()
                .filter(label -> title.equals(((Labeled) label).getText()))
                .findFirst()
                .orElseThrow();
    }

    private Node cell(TableColumn<?, ?> column) {
        return window.scene.getRoot().lookupAll(".policy-row > .table-cell").stream()
                .map(node -> (TableCell<?, ?>) node)
                .filter(cell -> cell.getTableColumn().equals(column) && cell.getGraphic() != null)
                .map(TableCell::getGraphic)
                .findFirst()
                .orElseThrow();
    }

    private static Node cellOf(Node node) {
        return node instanceof TableCell<?, ?> ? node : cellOf(node.getParent());
    }

    private static Bounds onScreen(Node node) {
        return Fx.call(() -> node.localToScene(node.getLayoutBounds()));
    }

    @Test
    void aStateKeepsItsWordInANarrowWindowAlsoAfterTheWindowWasOtherwise() {
        window.close();
        open(ThemeChoice.LIGHT, 1000, 700);
        for (int width : List.of(1400, 1000)) {
            Fx.run(() -> window.scene.getWindow().setWidth(width));
            Fx.awaitSize(window.scene, width, 700);
            List<Labeled> chips = Fx.call(() -> window.scene.getRoot().lookupAll(".policy-row .chip").stream()
                    .map(Labeled.class::cast)
                    .toList());
            assertThat(chips).hasSizeGreaterThan(5);
            assertThat(Fx.call(() -> chips.stream()
                            .filter(chip -> chip.getContentDisplay() == ContentDisplay.GRAPHIC_ONLY
                                    || onScreen(chip).getMaxX()
                                            > onScreen(cellOf(chip)).getMaxX())
                            .map(Labeled::getText)
                            .toList()))
                    .as("%s", width)
                    .isEmpty();
        }
    }

    @Test
    void sortsByTheHeadingAndSaysSo() {
        Fx.run(() -> {
            TableColumn<?, ?> destination = table().getColumns().get(1);
            destination.setSortType(TableColumn.SortType.DESCENDING);
            sortBy(table(), destination);
        });
        window.settle();
        assertThat(names()).first().isEqualTo("Bookshop feed");
        assertThat(window.text("#sorted")).isEqualTo("By Destination, descending");
        assertThat(window.settings.list("policies.columns.sort")).contains("DESTINATION down");
    }

    @Test
    void turnsTheOrderRoundWithEveryClickOnAHeadingAndKeepsWhatIsShown() {
        window.press(KeyCode.END);
        String shown = shownId();
        for (String order : List.of("ascending", "descending", "ascending", "descending")) {
            clickHeading("Destination");
            assertThat(window.text("#sorted")).isEqualTo("By Destination, " + order);
            assertThat(shownId()).isEqualTo(shown);
            assertThat(selectedId()).isEqualTo(shown);
        }
        act("sort by destination");
        assertThat(window.text("#sorted")).isEqualTo("By Destination, ascending");
        act("sort by destination");
        assertThat(window.text("#sorted")).isEqualTo("By Destination, descending");
        assertThat(selectedId()).isEqualTo(shown);
    }

    private String shownId() {
        return Fx.call(() -> window.scene.getRoot().lookupAll(".key-values-code > .mono").stream()
                .map(node -> ((TextInputControl) node).getText())
                .filter(text -> text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .findFirst()
                .orElseThrow());
    }

    private String selectedId() {
        return Fx.call(
                () -> Objects.requireNonNull(((Row) table().getSelectionModel().getSelectedItem()).line())
                        .id()
                        .toString());
    }

    private void clickHeading(String title) {
        window.settle();
        Fx.run(() -> {
            Labeled heading = heading(title);
            heading.getParent().fireEvent(primary(MouseEvent.MOUSE_PRESSED));
            heading.getParent().fireEvent(primary(MouseEvent.MOUSE_RELEASED));
        });
        window.settle();
    }

    private static MouseEvent primary(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                type == MouseEvent.MOUSE_PRESSED,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void sortsByKeyAndTheSecondTimeTheOtherWayRound() {
        act("sort by people");
        assertThat(window.text("#sorted")).isEqualTo("By People, ascending");
        act("sort by people");
        assertThat(window.text("#sorted")).isEqualTo("By People, descending");
        assertThat(window.settings.list("policies.columns.sort")).contains("PEOPLE down");
    }

    @Test
    void showsAViewByKey() {
        act("policies: paused");
        assertThat(written()).isEqualTo("state:paused");
    }

    @SuppressWarnings("unchecked")
    private static <T> void sortBy(TableView<T> table, TableColumn<?, ?> column) {
        table.getSortOrder().setAll(List.of((TableColumn<T, ?>) column));
    }

    @Test
    void revokesWhatIsSelectedAndSaysWhatIsLeftOut() {
        search("stripe");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.HOME);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(window.text("#selectedCount")).isEqualTo("3 selected");
        window.press(KeyCode.SHIFT, KeyCode.UP);
        assertThat(window.text(".list-selection .danger")).isEqualTo("Revoke 1 of these 2");
        Fx.run(() -> ((Button) window.node(".list-selection .danger")).fire());
        window.settle();
        assertThat(window.text(".dialog-title")).isEqualTo("Revoke 1 policy");
        assertThat(Fx.call(() -> window.scene.getRoot().lookupAll(".dialog-box .callout-why").stream()
                        .map(node -> ((Labeled) node).getText())
                        .toList()))
                .containsExactly("1 of those selected is left out.", "4 workloads will fail.");
        window.write("closed");
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.model.entries()).isEmpty();
        Fx.run(() -> ((TextInputControl) window.node(".dialog-box #typed")).setText("revoke 1"));
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.overlays.dialogs().isOpen()).isFalse();
        assertThat(desk.model.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.command().act()).isEqualTo(new Act.Revoke("closed")));
        assertThat(desk.policy("Stripe API").state()).isEqualTo(PolicyState.REVOKED);
    }

    @Test
    void saysOfMoreThanAreRevokedAtOnceHowManyTheyAreAndWhyNot() {
        Fx.run(() -> desk.model.arrive(Million.rows(300).stream()
                .filter(EgressPolicy.class::isInstance)
                .toList()));
        window.settle();
        search("name:Route");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.CONTROL, KeyCode.A);
        assertThat(window.text(".list-selection .danger")).isEqualTo("Revoke these 300");
        assertThat(Fx.call(() -> window.node(".list-selection .danger").isDisabled()))
                .isTrue();
        assertThat(window.text(".list-told")).isEqualTo("No more than 200 are revoked at once. Select fewer.");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.X);
        assertThat(Fx.call(() -> window.node(".list-told").isVisible())).isTrue();
        assertThat(window.text(".list-told")).contains("None of those selected can be revoked");
    }

    @Test
    void selectsAllThatMatchAndCopiesThemAsCsv() {
        search("state:active");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.X);
        assertThat(window.text("#all")).isEqualTo("Select all 7 that match");
        window.press(KeyCode.CONTROL, KeyCode.A);
        assertThat(window.text("#selectedCount")).isEqualTo("7 selected");
        window.press(KeyCode.CONTROL, KeyCode.C);
        List<String> lines = Fx.call(() -> Clipboard.getSystemClipboard().getString())
                .lines()
                .toList();
        assertThat(lines).hasSize(8);
        assertThat(lines.getFirst()).startsWith("id,name,address,");
        assertThat(lines)
                .anyMatch(line -> line.contains("\"Oracle, plant network\",10.20.0.0/16,,1521,direct,ACTIVE,no,no,,"));
        assertThat(lines).anyMatch(line -> line.contains("api.stripe.com,,443,direct,ACTIVE,no,no,on,"));
        window.press(KeyCode.ESCAPE);
        assertThat(Fx.call(() -> window.node("#selectionBar").isVisible())).isFalse();
    }

    @Test
    void columnsAreChosenAndRemembered() {
        List<String> first = columns();
        assertThat(first).startsWith("Name", "Destination", "State");
        ColumnChoice choice = new ColumnChoice(window.settings, "policies");
        choice.toggle(ColumnId.DESTINATION);
        choice.resize(ColumnId.STATE, 14);
        DeskWindow before = window;
        assertThat(new ColumnChoice(before.settings, "policies").shownProperty())
                .doesNotContain(ColumnId.DESTINATION)
                .contains(ColumnId.STATE);
        assertThat(new ColumnChoice(before.settings, "policies").width(ColumnId.STATE))
                .isEqualTo(14);
    }

    private List<String> columns() {
        return Fx.call(
                () -> table().getColumns().stream().map(TableColumn::getText).toList());
    }

    @Test
    void saysHowToGoOnWhereNothingMatches() {
        search("nothing-like-this");
        assertThat(window.text(".list-instead .empty-why")).isEqualTo("No policy matches");
        Fx.run(() -> ((ButtonBase) window.node(".list-instead .button")).fire());
        window.settle();
        assertThat(written()).isEmpty();
        assertThat(names()).hasSize(25);
    }

    @Test
    void everyCellAndRowHasAName() {
        window.press(KeyCode.X);
        Set<String> cells = spoken(".policy-row > .table-cell", cell -> !((TableCell<?, ?>) cell).isEmpty()).stream()
                .collect(Collectors.toSet());
        assertThat(cells)
                .doesNotContainNull()
                .contains("Name: Bookshop feed, selected", "Destination: xn--bcher-kva.example:443")
                .contains("State: Pending approval");
        assertThat(spoken(".policy-row", row -> row instanceof TableRow<?> && !((IndexedCell<?>) row).isEmpty()))
                .doesNotContainNull()
                .contains("xn--bcher-kva.example:443, Bookshop feed, Pending approval, selected");
    }

    @Test
    void theHelpHasEveryFilter() {
        act("how to search");
        window.picture("policies-help");
        List<String> words = Fx.call(() -> window.scene.getRoot().lookupAll(".query-filters .mono").stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
        assertThat(words)
                .contains("state:", "supersedes:", "marking:", "until:", "never-used", "unused")
                .hasSize(21);
        window.press(KeyCode.ESCAPE);
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT,1280,800,100",
        "DARK,1280,800,100",
        "LIGHT,1000,700,100",
        "DARK,1000,700,100",
        "LIGHT,1280,800,130",
        "LIGHT,1600,900,100",
        "DARK,1600,900,100"
    })
    void isDrawn(ThemeChoice theme, int width, int height, int percent) {
        window.close();
        open(theme, width, height);
        Fx.run(() -> window.settings.textPercentProperty().set(percent));
        window.settle();
        String suffix =
                "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width + (percent == 100 ? "" : "-" + percent);
        window.picture("list" + suffix);
        search("-state:denied kind:direct st");
        window.picture("list-completion" + suffix);
        search("-state:denied kind:direct state:closed");
        window.picture("list-wrong" + suffix);
        search("state:active");
        window.press(KeyCode.ENTER);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        window.press(KeyCode.SHIFT, KeyCode.DOWN);
        window.picture("list-selected" + suffix);
        Fx.run(() -> ((Button) window.node(".list-selection .danger")).fire());
        window.picture("list-revoke" + suffix);
        window.press(KeyCode.ESCAPE);
        search("nothing-like-this");
        window.picture("list-none" + suffix);
        assertThat(names()).isEmpty();
    }
}
