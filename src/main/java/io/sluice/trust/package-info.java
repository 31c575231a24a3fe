/**
 * Zero trust: who may make which request (R23, R24). The policy decision point decides, the policy enforcement point
 * stands in front of every route and obeys it.
 *
 * <p><b>What is decided on</b>, for every request anew, from its {@link io.sluice.trust.Context}: whether requests are
 * served to the network that it comes from; whether it names a session that has not ended; whether it comes from where
 * that session was opened, and from the device that it was opened with, which ends it if not, for good; whether every
 * signal that is required is met, which ends it if not; and whether the roles of the person hold what it needs, as
 * they are at that moment. Acts of high privilege are decided on once more for themselves: the sign-in must be fresh,
 * or nothing of the request is looked at until the person has signed in again (R25). A stream that stays open goes
 * back to the decision point before each event. A change of roles ends no session: the next request is decided on by
 * the new ones.
 *
 * <p><b>Signals.</b> A {@link io.sluice.protocol.Signal} that is only claimed by who asks is worse than none. So of a
 * device nothing is believed but that it holds a key ({@link io.sluice.trust.ProofDesk}); whether the device of that
 * key is registered, patched, healthy and encrypted, in which country a network lies, and what holds of a person, is
 * what the customer's own directory and device management say ({@link io.sluice.trust.SignalRecords}). What they do
 * not say is not known, and what is not known is not met. Which signals are required is data ({@link
 * io.sluice.trust.Requirements}). Who has shown nothing but a name is told nothing of the person who has it.
 *
 * <p><b>Sign-in</b> (R30) is by what the customer's identity provider says in an ID token: signed by it with an asymmetric
 * key, for this client, lately, once, for the device that shows it, with several factors ({@link
 * io.sluice.trust.FactorRule}), and when those were shown, which is what a step-up is measured from. Where there is no
 * provider it is by name, for the demo alone; what makes it more than that is the key of a device that is registered
 * for the person.
 *
 * <p><b>What is not</b>: markings are the rulebook's. The key of a device lies on its disk, encrypted as the store
 * beside it, and in no hardware. A proxy in front is taken for the source of all that comes through it: headers that
 * name another are not believed. That a provider ends a person's session there ends none here before its time.
 *
 * <p>What may enter: identities, tokens, proofs, signals, decisions. The provider's keys are handed in. What may not: routes, files, storage, the rules
 * of egress policies. It uses {@code egress} and {@code protocol}.
 */
@NullMarked
package io.sluice.trust;

import org.jspecify.annotations.NullMarked;
