package io.sluice.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sluice.protocol.Malformed;
import io.sluice.trust.SignalRecords;
import io.sluice.trust.SignalRecords.Device;
import io.sluice.trust.SignalRecords.Person;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a directory and a device management write is read strictly (R24). */
final class SignalLinesTest {
    private static final String HEAD = "{\"record\":\"signals\",\"until\":\"2026-12-31T00:00:00Z\"}\n";
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00.5Z");
    private static final String DEVICE = "D".repeat(43);
    private static final Instant DAY = Instant.parse("2026-10-01T00:00:00Z");

    private static SignalLines.Read read(String lines) throws Malformed {
        return SignalLines.read(HEAD + lines.replace('\'', '"'), Cast.IDENTITIES, NOW);
    }

    @Test
    void everyRecordIsRead() throws Malformed {
        SignalRecords read = read("""
            {'record':'person','identity':'officer','trainingUntil':'2026-10-01T00:00:00Z',\
            'complianceUntil':'2026-10-01T00:00:00Z','citizenships':['DE','FR'],\
            'employedSince':'2026-10-01T00:00:00Z','lead':true,'vouchedBy':'administrator',\
            'vouchedUntil':'2026-10-01T00:00:00Z'}

            {'record':'person','identity':'administrator'}
            {'record':'device','id':'%s','owner':'officer','registeredUntil':'2026-10-01T00:00:00Z',\
            'reportedAt':'2026-10-01T00:00:00Z','patchedAt':'2026-10-01T00:00:00Z','healthy':true,\
            'diskEncrypted':true}
            {'record':'network','cidr':'10.0.0.0/8','country':'DE'}
            {'record':'network','cidr':'192.0.2.7','country':'FR'}
            """.formatted(DEVICE)).records();
        assertThat(read.until()).isEqualTo("2026-12-31T00:00:00Z");
        assertThat(read.persons())
                .containsOnlyKeys(Cast.OFFICER, Cast.ADMINISTRATOR)
                .containsEntry(
                        Cast.OFFICER, new Person(DAY, DAY, Set.of("DE", "FR"), DAY, true, Cast.ADMINISTRATOR, DAY))
                .containsEntry(Cast.ADMINISTRATOR, new Person(null, null, Set.of(), null, false, null, null));
        assertThat(read.devices())
                .containsExactly(Map.entry(DEVICE, new Device(Cast.OFFICER, DAY, DAY, DAY, true, true)));
        assertThat(read.networks().values())
                .extracting(network -> network.block() + " " + network.country())
                .containsExactly("10.0.0.0/8 DE", "192.0.2.7 FR");
    }

    @Test
    void whoCannotSignInHereIsNamedAndNothingDependsOnIt() throws Malformed {
        SignalLines.Read read =
                read("{'record':'person','identity':'stranger','lead':true}\n" + "{'record':'device','id':'" + DEVICE
                        + "','owner':'nobody','registeredUntil':'2026-10-01T00:00:00Z'}");
        assertThat(read.strangers()).containsExactlyInAnyOrder("stranger", "nobody");
        assertThat(read.records().persons()).isEmpty();
        assertThat(read.records().devices().get(DEVICE).owner()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'record':'persons'}|line 2: “record” is not one of signals, person, device, network",
                "{'record':'signals','until':'2027-12-31T00:00:00Z'}|line 2: how long all of it is good is said once",
                "{'identity':'officer'}|line 2: “record” is missing",
                "{'record':'person'}|line 2: “identity” is missing",
                "{'record':'person','identity':'officer','training':'2026-10-01T00:00:00Z'}|line 2: “training” is not"
                        + " known",
                "{'record':'person','identity':'officer','trainingUntil':'2026-10-01'}|line 2: “trainingUntil” is not"
                        + " a time such",
                "{'record':'person','identity':'officer','trainingUntil':1}|line 2: “trainingUntil” is not a text",
                "{'record':'person','identity':'officer','lead':'yes'}|line 2: “lead” is not true or false",
                "{'record':'person','identity':'officer','citizenships':['Germany']}|line 2: “citizenships” is not a"
                        + " country's",
                "{'record':'device','id':'short'}|line 2: “id” is not the id of a device",
                "{'record':'network','cidr':'10.0.0.1/8','country':'DE'}|line 2: “cidr” is not an IPv4 address or CIDR"
                        + " block",
                "{'record':'network','cidr':'example.com','country':'DE'}|line 2: “cidr” is not an IPv4 address or"
                        + " CIDR block",
                "{'record':'network','cidr':'10.0.0.0/8','country':'XX'}|line 2: “country” is not a country's code",
                "{'record':'network'|line 2: This is not JSON"
            })
    void aLineThatDoesNotSayWhatItMustIsNamedWithWhatWouldBeAccepted(String line, String said) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(Malformed.class).hasMessageContaining(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'record':'person','identity':'officer'}|{'record':'person','identity':'officer'}|person officer",
                "{'record':'network','cidr':'10.0.0.0/8','country':'DE'}|{'record':'network','cidr':'10.0.0.0/8','country':'FR'}|overlaps"
                    + " 10.0.0.0/8",
                "{'record':'network','cidr':'10.0.0.0/8','country':'DE'}|{'record':'network','cidr':'10.1.0.0/16','country':'FR'}|overlaps"
                    + " 10.0.0.0/8",
                "{'record':'network','cidr':'10.1.0.0/16','country':'DE'}|{'record':'network','cidr':'10.0.0.0/8','country':'FR'}|overlaps"
                    + " 10.1.0.0/16",
                "{'record':'network','cidr':'10.1.0.1','country':'DE'}|{'record':'network','cidr':'10.1.0.0/16','country':'FR'}|overlaps"
                    + " 10.1.0.1"
            })
    void ofTheSameThingThereIsOneRecord(String first, String second, String said) {
        assertThatThrownBy(() -> read(first + "\n" + second))
                .hasMessageContaining("line 3")
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-01-01T12:00:01Z", "2999-01-01T00:00:00Z", "+1000000000-01-01T00:00:00Z"})
    void aFileThatWouldNotGoStaleForLongIsRefusedWithWhatIsAccepted(String until) throws Malformed {
        String head = "{\"record\":\"signals\",\"until\":\"%s\"}";
        assertThatThrownBy(() -> SignalLines.read(head.formatted(until), Cast.IDENTITIES, NOW))
                .isInstanceOf(Malformed.class)
                .hasMessage(
                        "line 1: “until” is more than 31 days ahead; say at most 2027-01-01T12:00:00Z, and write the"
                                + " file anew before then.");
        assertThat(SignalLines.read(head.formatted("2027-01-01T12:00:00Z"), Cast.IDENTITIES, NOW)
                        .records()
                        .until())
                .isEqualTo("2027-01-01T12:00:00Z");
    }

    @Test
    void theFirstRecordSaysHowLongAllOfItIsGood() {
        for (String text : new String[] {"", "\n\n", "{\"record\":\"person\",\"identity\":\"officer\"}\n" + HEAD}) {
            assertThatThrownBy(() -> SignalLines.read(text, Cast.IDENTITIES, NOW))
                    .hasMessageContaining("line 1: the first record says how long all of it is good");
        }
    }
}
