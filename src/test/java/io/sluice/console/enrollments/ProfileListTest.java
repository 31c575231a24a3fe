package io.sluice.console.enrollments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.console.settings.ThemeChoice;
import io.sluice.egress.Hosting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileListTest {
    private static final URI BACKEND = URI.create("https://egress.example:8443");
    private static final Path AUTHORITY = Path.of("/etc/sluice/authority.pem");

    @TempDir
    private Path data;

    private ProfileList list;

    @BeforeEach
    void begin() {
        list = new ProfileList(data);
    }

    @Test
    void beginsWithTheDemoWhereItAlwaysWas() {
        assertThat(list.all()).singleElement().satisfies(demo -> {
            assertThat(demo.demo()).isEqualTo(Hosting.AWS);
            assertThat(demo.home()).isEqualTo(data.resolve("demo"));
            assertThat(demo.store()).isEqualTo(data.resolve("demo").resolve("officer"));
        });
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void remembersHowWindowsLookBesideWhatIsOpened() {
        assertThat(list.chosenLook()).isEmpty();
        Look chosen = new Look(ThemeChoice.DARK, 150);
        list.remember(chosen);
        Profile azure = list.demo(Hosting.AZURE);
        list.opened(azure);
        list.rename(azure.id(), "Blue");
        list.remove(azure.id());
        assertThat(new ProfileList(data).chosenLook()).contains(chosen);
    }

    @Test
    void readsAListThatWasWrittenBeforeItSaidHowWindowsLook() throws IOException {
        list.opened(list.last());
        Path file = data.resolve("profiles.json");
        Files.writeString(file, Files.readString(file).replaceAll(",\\s*\"look\" : null", ""));
        assertThat(Files.readString(file)).doesNotContain("look");
        assertThat(new ProfileList(data).chosenLook()).isEmpty();
    }

    @Test
    void findsItsStoresWhereTheyWereMovedWithIt(@TempDir Path elsewhere) throws IOException {
        Path authority = elsewhere.resolve("authority.pem");
        Profile added = list.add("Production", URI.create("https://egress.example:8443"), authority, "ada");
        list.opened(list.last());
        assertThat(Files.readString(data.resolve("profiles.json"))).doesNotContain(data.toString());
        Path moved = Files.copy(
                        data.resolve("profiles.json"),
                        Files.createDirectory(elsewhere.resolve("home")).resolve("profiles.json"))
                .getParent();
        assertThat(new ProfileList(data).all()).contains(added);
        assertThat(new ProfileList(moved).all())
                .extracting(Profile::home)
                .containsExactlyInAnyOrder(moved.resolve("demo"), moved.resolve(data.relativize(added.home())));
    }

    @Test
    void readsAListWhoseFoldersAreWrittenInFull() throws IOException {
        list.opened(list.last());
        Path file = data.resolve("profiles.json");
        Path old = data.resolveSibling("old").resolve("demo");
        Files.writeString(
                file, Files.readString(file).replace("\"folder\" : \"demo\"", "\"folder\" : \"" + old + "\""));
        assertThat(list.last().home()).isEqualTo(old);
    }

    @Test
    void opensWhatWasOpenLast() {
        Profile first = list.last();
        list.opened(first);
        Profile azure = list.demo(Hosting.AZURE);
        list.opened(azure);
        ProfileList again = new ProfileList(data);
        assertThat(again.last()).isEqualTo(azure);
        assertThat(again.all()).containsExactly(first, azure);
        again.remove(azure.id());
        assertThat(again.last()).isEqualTo(first);
    }

    @Test
    void knowsFromItsStoreWhoSignsInWhereThatWasAskedWhenItWasOpened() throws IOException {
        Profile asked = list.backend(BACKEND, AUTHORITY);
        assertThat(list.all().getLast().identity()).isEmpty();
        Files.createDirectories(asked.home());
        Files.writeString(asked.home().resolve("identity"), "second-officer");
        assertThat(list.all().getLast()).isEqualTo(asked.signingIn("second-officer"));
        assertThat(list.backend(BACKEND, AUTHORITY).id()).isEqualTo(asked.id());
    }

    @Test
    void takesUpTheStoreThatABackendHadBeforeThereWasAList() throws IOException {
        Files.createDirectories(data.resolve("stores/egress.example-8443"));
        Profile profile = list.backend(BACKEND, AUTHORITY);
        assertThat(profile.home()).isEqualTo(data.resolve("stores/egress.example-8443"));
        assertThat(list.backend(BACKEND, AUTHORITY)).isEqualTo(profile);
        assertThat(list.all()).hasSize(2);
    }

    @Test
    void twoPeopleAtOneBackendHaveAStoreEach() {
        Profile one = list.add("One", BACKEND, AUTHORITY, "officer");
        Profile other = list.add("Other", BACKEND, AUTHORITY, "second-officer");
        assertThat(one.store()).isNotEqualTo(other.store());
    }

    @Test
    void aFolderThatWasLeftBehindIsNotTakenUpByAnother() throws IOException {
        Profile one = list.add("One", BACKEND, AUTHORITY, "officer");
        Files.createDirectories(data.resolve("stores/egress.example-8443-2"));
        Profile other = list.add("Other", BACKEND, AUTHORITY, "second-officer");
        assertThat(other.home().getFileName()).hasToString("egress.example-8443-3");
        assertThat(one.home().getFileName()).hasToString("egress.example-8443");
    }

    @Test
    void isRenamedAndRemoved() {
        Profile one = list.add("One", BACKEND, AUTHORITY, "officer");
        list.rename(one.id(), "Production");
        assertThat(list.all()).extracting(Profile::name).containsExactly("Demo, AWS", "Production");
        list.remove(one.id());
        assertThat(list.all()).extracting(Profile::name).containsExactly("Demo, AWS");
    }

    @Test
    void isReadableByItsOwnerAloneAndHoldsNoSecret() throws IOException {
        list.add("One", BACKEND, AUTHORITY, "officer");
        Path file = data.resolve("profiles.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).doesNotContainIgnoringCase("passphrase", "token", "secret");
    }

    @Test
    void aDamagedListIsSaidAndLeftAsItIs() throws IOException {
        Path file = data.resolve("profiles.json");
        Files.writeString(file, "{\"enrollments\":");
        assertThatThrownBy(list::all)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the stores themselves are not touched");
        assertThat(Files.readString(file)).isEqualTo("{\"enrollments\":");
    }
}
