package io.sluice.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** R1, word by word: what is accepted and how it is stored; what is refused, where, and what would be accepted. */
final class AddressTest {
    private static final String LABEL_63 = "a".repeat(63);
    private static final String FIVE_LABELS = ("a".repeat(49) + ".").repeat(5);

    static Stream<Arguments> accepted() {
        return Stream.of(
                // names
                arguments("api.stripe.com", AddressForm.DNS, "api.stripe.com"),
                arguments("API.Stripe.COM", AddressForm.DNS, "api.stripe.com"),
                arguments("a.b", AddressForm.DNS, "a.b"),
                arguments("1password.com", AddressForm.DNS, "1password.com"),
                arguments("123.example", AddressForm.DNS, "123.example"),
                arguments("example.1x", AddressForm.DNS, "example.1x"),
                arguments("example.0xg", AddressForm.DNS, "example.0xg"),
                arguments("0xa9.example", AddressForm.DNS, "0xa9.example"),
                arguments("a.example.0x7f", AddressForm.DNS, "a.example.0x7f"),
                arguments("1.2.3.4.0x5", AddressForm.DNS, "1.2.3.4.0x5"),
                arguments("r3---sn-x.googlevideo.com", AddressForm.DNS, "r3---sn-x.googlevideo.com"),
                arguments("ab--cd.example", AddressForm.DNS, "ab--cd.example"),
                arguments(LABEL_63 + ".com", AddressForm.DNS, LABEL_63 + ".com"),
                arguments(FIVE_LABELS + "abc", AddressForm.DNS, FIVE_LABELS + "abc"),
                // internationalized names: only case may change
                arguments("bücher.example", AddressForm.DNS, "xn--bcher-kva.example"),
                arguments("BÜCHER.example", AddressForm.DNS, "xn--bcher-kva.example"),
                arguments("xn--bcher-kva.example", AddressForm.DNS, "xn--bcher-kva.example"),
                arguments("XN--Bcher-KVA.example", AddressForm.DNS, "xn--bcher-kva.example"),
                arguments("ü.übung.example", AddressForm.DNS, "xn--tda.xn--bung-zra.example"),
                arguments("faß.de", AddressForm.DNS, "xn--fa-hia.de"),
                arguments("FAẞ.de", AddressForm.DNS, "xn--fa-hia.de"),
                arguments("σας.gr", AddressForm.DNS, "xn--mxa8ab.gr"),
                arguments("ΣΑΣ.gr", AddressForm.DNS, "xn--mxa9ab.gr"),
                arguments("İstanbul.example", AddressForm.DNS, "xn--istanbul-o0e.example"),
                arguments("\u13A0.example", AddressForm.DNS, "xn--58d.example"),
                arguments("\uAB70.example", AddressForm.DNS, "xn--58d.example"),
                arguments("نامه\u200Cای.com", AddressForm.DNS, "xn--mgba3gch31f060k.com"),
                arguments("א0.com", AddressForm.DNS, "xn--0-zhc.com"),
                arguments("☃.net", AddressForm.DNS, "xn--n3h.net"),
                arguments("😀.com", AddressForm.DNS, "xn--e28h.com"),
                // IPv4
                arguments("0.0.0.0", AddressForm.IP, "0.0.0.0"),
                arguments("255.255.255.255", AddressForm.IP, "255.255.255.255"),
                arguments("192.0.2.10", AddressForm.IP, "192.0.2.10"),
                arguments("0.0.0.0/0", AddressForm.CIDR, "0.0.0.0/0"),
                arguments("128.0.0.0/1", AddressForm.CIDR, "128.0.0.0/1"),
                arguments("10.0.0.0/8", AddressForm.CIDR, "10.0.0.0/8"),
                arguments("192.0.2.10/32", AddressForm.CIDR, "192.0.2.10/32"));
    }

    @ParameterizedTest
    @MethodSource
    void accepted(String input, AddressForm form, String canonical) {
        Address address = Address.parse(input).orThrow();
        assertThat(address.form()).isEqualTo(form);
        assertThat(address.canonical()).isEqualTo(canonical);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refusal("", ""),
                refusal("   ", "   "),
                // shape of a name
                refusal("localhost", "localhost"),
                refusal("localhost.", "."),
                refusal("example.com.", ".", "example.com"),
                refusal("example.com..", ".", "example.com"),
                refusal("a..b", ".."),
                refusal("a..b.", "."),
                refusal("..", "."),
                refusal(".example.com", ".", "example.com"),
                refusal("*.example.com", "*"),
                refusal("https://*.example.com/", "*"),
                refusal("10.0.0.*", "*"),
                refusal("example.123", "123"),
                refusal("127.0.0.0x1", "0x1", "127.0.0.1"),
                refusal("0xa9.0XFE.0xa9.254", "254", "169.254.169.254"),
                refusal("0xA9.0xfe.0xa9.0xFE", "0xfe", "169.254.169.254"),
                refusal("1.2.3.0x", "0x", "1.2.3.0"),
                refusal("1.2.3.0x100", "0x100"),
                refusal("1.2.0x304", "0x304"),
                refusal("1.0xffffffffffffffffff", "0xffffffffffffffffff"),
                refusal("a_b.com", "_"),
                refusal("-a.com", "-a"),
                refusal("a-.com", "a-"),
                refusal("a\u0000b.com", "\u0000"),
                refusal("a b.com", " "),
                refusal(" a.com", " ", "a.com"),
                refusal("a.com\t\r\n", "\t\r\n", "a.com"),
                refusal(LABEL_63 + "a.com", LABEL_63 + "a"),
                refusal(FIVE_LABELS + "abcd", (FIVE_LABELS + "abcd").substring(0, 80)),
                refusal("a.".repeat(1_000) + "com", "a.".repeat(40)),
                // more than an address
                refusal("example.com:443", ":443", "example.com"),
                refusal("example.com:", ":", "example.com"),
                refusal("192.0.2.10:80-90", ":80-90", "192.0.2.10"),
                refusal("10.0.0.0/8:443", ":443", "10.0.0.0/8"),
                refusal("https://example.com", "https://", "example.com"),
                refusal("HTTPS://user:secret@example.com:443/p?q#f", "HTTPS://user:secret@", "example.com"),
                refusal("//example.com/path", "//", "example.com"),
                refusal("example.com/path", "/path", "example.com"),
                refusal("example.com?q", "?q", "example.com"),
                refusal("user@example.com", "user@", "example.com"),
                refusal("https://good.example\\@evil.example/", "https://good.example\\@"),
                refusal("https://t/", "https://"),
                // internationalized names
                refusal("xn--.com", "xn--"),
                refusal("xn--a.com", "xn--a"),
                refusal("xn--bcher-kv.example", "xn--bcher-kv"),
                refusal("xn--zzzzzzzzzzzzzzz.com", "xn--zzzzzzzzzzzzzzz"),
                refusal("xn--ü.com", "xn--ü"),
                refusal("ab--cü.com", "ab--cü"),
                refusal("-ü.com", "-ü"),
                refusal("u\u0308bung.example", "u\u0308bung", "xn--bung-zra.example"),
                refusal("\u0308a.example", "\u0308a"),
                refusal("\u212A\u00FC.com", "\u212A\u00FC", "xn--k-eha.com"),
                refusal("\u212Aelvin.com", "\u212Aelvin", "kelvin.com"),
                refusal("ſü.com", "ſü", "xn--s-eha.com"),
                refusal("ａ.com", "ａ", "a.com"),
                refusal("a。com", "。", "a.com"),
                refusal("a．b｡com", "．", "a.b.com"),
                refusal("so\u00ADft.com", "so\u00ADft", "soft.com"),
                refusal("a\u200Bb.com", "a\u200Bb", "ab.com"),
                refusal("a\u200Db.com", "a\u200Db"),
                refusal("a\u202Eb.com", "a\u202Eb"),
                refusal("a\uD800.com", "a\uD800"),
                refusal("0à.א", "0à.א"),
                refusal("אa.com", "אa"),
                refusal("ü".repeat(60) + ".com", "ü".repeat(60)),
                // IPv4 written otherwise
                refusal("256.1.1.1", "256"),
                refusal("1.2.3", "1.2.3"),
                refusal("1.2.3.4.5", "1.2.3.4.5"),
                refusal("1.2.3.4.", ".", "1.2.3.4"),
                refusal("1..3.4", "1..3.4"),
                refusal("2130706433", "2130706433"),
                refusal("0x7f.0.0.1", "1", "127.0.0.1"),
                refusal("::ffff:1.2.3.4/96", "::ffff:1.2.3.4/96"),
                refusal("http://[::ffff:1.2.3.4]/x", "http://[::ffff:1.2.3.4]/x", "1.2.3.4"),
                refusal("0x7f000001", "0x7f000001"),
                refusal("09.0.0.1", "09", "9.0.0.1"),
                refusal("010.0.0.1", "010", "10.0.0.1", "8.0.0.1"),
                refusal("192.168.1.00", "00", "192.168.1.0"),
                refusal("0".repeat(500) + ".0.0.1", "0".repeat(80), "0.0.0.1"),
                refusal("１０.0.0.1", "１０", "10.0.0.1"),
                refusal("١٠.0.0.1", "١٠"),
                // blocks
                refusal("10.1.2.3/8", "10.1.2.3/8", "10.0.0.0/8", "10.1.2.3/32"),
                refusal("10.0.0.0/08", "/08", "10.0.0.0/8"),
                refusal("10.0.0.0/00", "/00", "0.0.0.0/0", "10.0.0.0/32"),
                refusal("010.0.0.0/8", "010", "10.0.0.0/8", "8.0.0.0/8"),
                refusal("10.0.0.0/33", "/33"),
                refusal("10.0.0.0/99999999999", "/99999999999"),
                refusal("10.0.0.0/-1", "/-1"),
                refusal("10.0.0.0/+8", "/+8"),
                refusal("10.0.0.0/８", "/８"),
                refusal("10.0.0.0/", "/"),
                refusal("10.0.0.0/255.0.0.0", "/255.0.0.0", "10.0.0.0/8"),
                refusal("10.0.0.1/255.0.0.0", "/255.0.0.0", "10.0.0.0/8", "10.0.0.1/32"),
                refusal("10.0.0.0/255.0.255.0", "/255.0.255.0"),
                refusal("10.0.0.0/0.0.0.255", "/0.0.0.255"),
                refusal("1.2.3/24", "1.2.3"),
                refusal("10.0.0.0-10.0.0.255", "10.0.0.0-10.0.0.255", "10.0.0.0/24"),
                refusal("10.0.0.7 - 10.0.0.7", "10.0.0.7 - 10.0.0.7", "10.0.0.7/32"),
                refusal("10.0.0.1-10.0.0.9", "10.0.0.1-10.0.0.9"),
                refusal("10.0.0.9-10.0.0.1", "10.0.0.9-10.0.0.1"),
                refusal("example.com/24", "/24", "example.com"),
                // IPv6
                refusal("::1", "::1"),
                refusal("2001:db8::/32", "2001:db8::/32"),
                refusal("[2001:db8::1]:443", "[2001:db8::1]:443"),
                refusal("http://[2001:db8::1]/x", "http://[2001:db8::1]/x"),
                refusal("fe80::1%eth0", "fe80::1%eth0"),
                refusal("::ffff:192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1"));
    }

    private static Arguments refusal(String input, String offending, String... suggestions) {
        return arguments(input, offending, List.of(suggestions));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String input, String offending, List<String> suggestions) {
        Violation violation = Address.parse(input).invalid().orElseThrow();
        assertThat(violation.rule()).isEqualTo(Rule.R1);
        assertThat(violation.offending()).isEqualTo(offending);
        assertThat(violation.suggestions()).isEqualTo(suggestions);
        assertThat(violation.message()).matches("\\p{IsUppercase}.*[.]|.* did you mean .*[?]|“.*[.]");
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                arguments("10.1.2.3/8", "10.1.2.3/8 has host bits set; did you mean 10.0.0.0/8 or 10.1.2.3/32?"),
                arguments("2001:db8::1", "IPv6 is not supported; use a DNS name, an IPv4 address or an IPv4 block."),
                arguments(
                        "*.example.com",
                        "Wildcards are refused: only the exact name is allowed. Propose each name that is needed."),
                arguments(
                        "localhost",
                        "“localhost” is a single label; a name has at least two, such as api.example.com."),
                arguments("a\u202Eb.com", "The label “a<U+202E>b” has a character that no name may have."),
                arguments(
                        "10.0.0.0/255.0.0.0",
                        "A CIDR block ends with a prefix length from 0 to 32, not with a netmask."));
    }

    @ParameterizedTest
    @MethodSource
    void messages(String input, String message) {
        assertThat(Address.parse(input).invalid().orElseThrow().message()).isEqualTo(message);
    }

    @Test
    void aNameIsShownInUnicodeOnlyWhereThatDiffers() {
        DnsName plain = (DnsName) Address.parse("r3---sn-x.googlevideo.com").orThrow();
        assertThat(plain.internationalized()).isFalse();
        assertThat(plain.unicode()).isEqualTo("r3---sn-x.googlevideo.com");
        DnsName name = (DnsName) Address.parse("ab--cd.XN--BCHER-KVA.example").orThrow();
        assertThat(name.internationalized()).isTrue();
        assertThat(name.unicode()).isEqualTo("ab--cd.bücher.example");
    }
}
