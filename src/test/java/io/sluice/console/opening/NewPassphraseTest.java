package io.sluice.console.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewPassphraseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clover tram 41 velvet",
                "Fährmann, hol über! 7 Ruder",
                "gutes-wetter-im-November",
                "kX8#vQ2!mR5@pL9",
                "(;%]!>=+{&^*~|<)",
                "the password of my uncle's boat",
                "雨が降る前に傘を三本買って帰ろうか"
            })
    void takesWhatIsLongAndNobodyTriesFirst(String passphrase) {
        assertThat(NewPassphrase.objection(passphrase, "officer")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a, has 1 character;",
        "Tr0ub4dor&3, has 11 characters;",
        "fourteen chars, has 14 characters;",
        "aaaaaaaaaaaaaaaaaaaa, repeats",
        "abababababababab, repeats",
        "password password, repeats",
        "clover!clover!clover!, repeats",
        "abcdefghijklmnop, common",
        "123456789012345, common",
        "qwertyuiopasdfghjkl, common",
        "zyxwvutsrqponmlk, common",
        "Correct Horse Battery Staple, common",
        "Password123456789!, common",
        "Summer-Welcome-2026, common",
        "info.officer-password1, common"
    })
    void refusesWhatIsTriedFirstAndSaysWhatWouldBeTaken(String passphrase, String why) {
        assertThat(NewPassphrase.objection(passphrase, "info.officer"))
                .hasValueSatisfying(said -> assertThat(said).contains(why, "15 characters"));
    }
}
