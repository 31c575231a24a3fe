package io.sluice.console.posture;

import static org.assertj.core.api.Assertions.assertThat;

import io.sluice.console.Desk;
import io.sluice.console.posture.PostureViewModel.Page;
import io.sluice.console.support.SameThreadTasks;
import io.sluice.sync.SyncStatus;
import io.sluice.sync.SyncStatus.Connection;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** R24 on screen: what the backend says, and nothing that it does not say. */
class PostureViewModelTest {
    private final Desk desk = new Desk();
    private final PostureViewModel model = new PostureViewModel(desk.sync, Desk.DEVICE, new SameThreadTasks());

    @BeforeEach
    void answer() {
        desk.sync.posture = SamplePosture::looked;
    }

    private Page page() {
        return model.pageProperty().get();
    }

    @Test
    void nothingIsAskedBeforeThePageIsShown() {
        assertThat(page().known()).isNull();
        model.attach();
        assertThat(page()).isEqualTo(new Page(SamplePosture.looked(), null, false));
    }

    @Test
    void whatWasSaidBeforeTheSessionEndedIsNotShownAsIfItWereSo() {
        model.attach();
        SyncStatus online = desk.sync.status();
        desk.sync.tell(new SyncStatus(
                Connection.SIGN_IN_REQUIRED,
                online.since(),
                online.lastSynced(),
                "R24: device healthy is required and not met."));
        assertThat(page()).as("the window says why above every page").isEqualTo(Page.NOTHING);
        desk.sync.become(Connection.ONLINE);
        assertThat(page().known()).isNotNull();
        assertThat(page().problem()).isNull();
    }

    @Test
    void beforeTheFirstSynchronizationThePageItselfOffersTheSignIn() {
        desk.sync.tell(
                new SyncStatus(Connection.SIGN_IN_REQUIRED, desk.sync.status().since(), null, "It ended."));
        model.attach();
        assertThat(page()).isEqualTo(new Page(null, "It ended.", true));
        model.signIn();
        assertThat(desk.sync.asked).containsExactly("sign in");
    }

    @Test
    void withoutAConnectionThePageSaysSo() {
        desk.sync.become(Connection.WORKING_OFFLINE);
        model.attach();
        assertThat(page().known()).isNull();
        assertThat(page().problem()).contains("no connection");
        assertThat(page().mustSignIn()).isFalse();
    }

    @Test
    void whatFailsIsToldAndAskedAgain() {
        desk.sync.posture = () -> {
            throw new IOException("broken off");
        };
        model.attach();
        assertThat(page().problem()).contains("broken off");
        desk.sync.posture = SamplePosture::looked;
        model.refresh();
        assertThat(page().known()).isNotNull();
    }

    @Test
    void outOfViewNothingIsFollowed() {
        model.attach();
        model.detach();
        assertThat(desk.sync.listeners()).isZero();
        model.attach();
        assertThat(desk.sync.listeners()).isEqualTo(1);
    }
}
