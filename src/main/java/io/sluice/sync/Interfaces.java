package io.sluice.sync;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.stream.Collectors;

/** What the machine's network looks like, as a text that changes when it does. */
final class Interfaces {
    private Interfaces() {}

    static String now() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Interfaces::up)
                    .map(each -> each.getName() + each.getInterfaceAddresses())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (SocketException _) {
            return "";
        }
    }

    private static boolean up(NetworkInterface each) {
        try {
            return each.isUp();
        } catch (SocketException _) {
            return false;
        }
    }
}
