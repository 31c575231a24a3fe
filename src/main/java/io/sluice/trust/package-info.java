/**
 * Zero trust: who may make which request (R23, R24). The policy decision point decides, the policy enforcement point stands
 * in front of every route and obeys it.
 *
 * <p><b>What is decided on</b>, for every request anew, from its {@link io.sluice.trust.Context}: whether requests are served
 * to the network that it comes from; whether it names a session that has not ended; whether it comes from where that session
 * was opened, which ends it if not, for good; and whether the roles of the person hold what it needs, as they are at that
 * moment. Acts of high privilege are decided on once more for themselves: the sign-in must be fresh, or nothing of the
 * request is looked at until the person has signed in again (R25). A stream that stays open goes back to the decision point
 * before each event. A change of roles ends no session: the next request is decided on by the new ones.
 *
 * <p><b>What is not</b>, though R24 names it, because nothing tells it here, and a signal that is only claimed by who asks is
 * worse than none: whether the device is registered, patched, healthy and has an encrypted disk (no agent on the device
 * attests that); the country (there is no source that places an address); training and compliance in date, citizenship,
 * tenure, who vouches for somebody (no directory is connected that knows). Nor are there several factors or markings (R30):
 * the sign-in is by name, for the demo alone, so a fresh sign-in is as strong as that, and no stronger. A proxy in front is
 * taken for the source of all that comes through it: headers that name another are not believed.
 *
 * <p>What may enter: identities, tokens, decisions. What may not: routes, storage, the rules of egress policies. It uses
 * {@code egress} and {@code protocol}.
 */
@NullMarked
package io.sluice.trust;

import org.jspecify.annotations.NullMarked;
