package io.sluice.canary.sync;

/** Writes into a command's answer. */
public final class Chatters {
    /** Says hello. */
    public void chatter() {
        System.out.println("hello");
    }
}
