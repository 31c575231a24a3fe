package io.sluice.egress.analysis;

import com.google.common.net.InternetDomainName;
import java.util.Arrays;

/**
 * A name, taken apart at the public suffix of its registry: {@code api} · {@code example} · {@code co.uk}.
 *
 * @param name all of it
 * @param core the label that was registered; empty if the name is itself a suffix
 * @param suffix the registry's suffix
 */
record DomainParts(String name, String core, String suffix) {

    /** What names of home networks end with, which lead nowhere outside (RFC 8375). */
    static final String HOME = ".home.arpa";

    static DomainParts of(String name) {
        String suffix = suffix(name);
        if (suffix.length() == name.length()) {
            return new DomainParts(name, "", suffix);
        }
        String rest = name.substring(0, name.length() - suffix.length() - 1);
        return new DomainParts(name, rest.substring(rest.lastIndexOf('.') + 1), suffix);
    }

    /** A name whose registered domain is known already. */
    static DomainParts under(String name, String domain) {
        int dot = domain.indexOf('.');
        return new DomainParts(
                name, dot < 0 ? "" : domain.substring(0, dot), dot < 0 ? domain : domain.substring(dot + 1));
    }

    /** Whether a registry gives out names under the suffix of a name. */
    static boolean publicSuffix(String name) {
        return shortSuffix(name)
                || (InternetDomainName.isValid(name)
                        && InternetDomainName.from(name).hasRegistrySuffix());
    }

    /** So it is of most names: no registry gives out names below another label there. */
    private static boolean shortSuffix(String name) {
        return name.endsWith(".com") || name.endsWith(".net") || name.endsWith(".org");
    }

    private static String suffix(String name) {
        if (shortSuffix(name)) {
            return name.substring(name.length() - 3);
        }
        if (InternetDomainName.isValid(name)) {
            InternetDomainName known = InternetDomainName.from(name).registrySuffix();
            if (known != null) {
                return known.toString();
            }
        }
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The domain that was registered, such as {@code example.co.uk}. */
    String registered() {
        return core.isEmpty() ? suffix : core + "." + suffix;
    }

    /** What stands before the registered domain, with its dot; empty if nothing does. */
    String below() {
        return name.substring(0, name.length() - registered().length());
    }

    /** The labels before the suffix, from the left. */
    String[] labels() {
        return core.isEmpty()
                ? new String[0]
                : name.substring(0, name.length() - suffix.length() - 1).split("\\.", -1);
    }

    /** The registered domain in another spelling of the whole name, label by label. */
    String registered(String spelling) {
        String[] labels = spelling.split("\\.", -1);
        int kept = registered().split("\\.", -1).length;
        return String.join(".", Arrays.copyOfRange(labels, Math.max(0, labels.length - kept), labels.length));
    }

    /** The registered label in another spelling of the whole name. */
    String core(String spelling) {
        String registered = registered(spelling);
        return core.isEmpty() ? "" : registered.substring(0, registered.indexOf('.'));
    }
}
