package io.sluice.egress.analysis;

import io.sluice.egress.Address;
import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Address;
import io.sluice.egress.Ipv4Cidr;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What each handle stands for, in flat arrays; handles of removed destinations are given out again. */
final class Slots {
    private static final byte FREE = -1;
    private static final byte NAME = 64;
    /** Beside a prefix length of 32: a block written as {@code /32}, not a single address. */
    private static final byte WRITTEN_AS_BLOCK = 33;

    private @Nullable String[] names = new String[16];
    private int[] addresses = new int[16];
    private int[] ports = new int[16];
    private byte[] forms = new byte[16];
    private int used;
    private int free = -1;
    private int size;

    int size() {
        return size;
    }

    /** All handles ever given out are below this. */
    int limit() {
        return used;
    }

    int take(Destination destination) {
        int handle = free;
        if (handle >= 0) {
            free = addresses[handle];
        } else {
            handle = used++;
            grow(used);
        }
        ports[handle] = Ports.pack(destination.ports());
        switch (destination.address()) {
            case DnsName(String ascii) -> {
                names[handle] = ascii;
                forms[handle] = NAME;
            }
            case Ipv4Address(long first) -> {
                addresses[handle] = (int) first;
                forms[handle] = 32;
            }
            case Ipv4Cidr(long first, int prefix) -> {
                addresses[handle] = (int) first;
                forms[handle] = prefix == 32 ? WRITTEN_AS_BLOCK : (byte) prefix;
            }
        }
        size++;
        return handle;
    }

    void release(int handle) {
        names[handle] = null;
        forms[handle] = FREE;
        addresses[handle] = free;
        free = handle;
        size--;
    }

    void requireUsed(int handle) {
        if (handle < 0 || handle >= used || forms[handle] == FREE) {
            throw new IllegalArgumentException("No destination has the handle " + handle);
        }
    }

    boolean isName(int handle) {
        return forms[handle] == NAME;
    }

    /** The name, or null for a block. */
    @Nullable
    String name(int handle) {
        return names[handle];
    }

    int[] ports() {
        return ports;
    }

    int ports(int handle) {
        return ports[handle];
    }

    long address(int handle) {
        return addresses[handle] & 0xFFFF_FFFFL;
    }

    int prefix(int handle) {
        return Math.min(forms[handle], 32);
    }

    Destination destination(int handle) {
        return new Destination(addressOf(handle), Ports.range(ports[handle]));
    }

    private Address addressOf(int handle) {
        String name = names[handle];
        if (name != null) {
            return new DnsName(name);
        }
        return forms[handle] == 32 ? new Ipv4Address(address(handle)) : new Ipv4Cidr(address(handle), prefix(handle));
    }

    private void grow(int needed) {
        if (needed > ports.length) {
            int length = Math.max(needed, ports.length + (ports.length >> 1));
            names = Arrays.copyOf(names, length);
            addresses = Arrays.copyOf(addresses, length);
            ports = Arrays.copyOf(ports, length);
            forms = Arrays.copyOf(forms, length);
        }
    }
}
