/**
 * Zero trust: who may make which request (R23, R24). The policy decision point decides, the policy enforcement point stands
 * in front of every route and obeys it.
 *
 * <p>What may enter: identities, tokens, decisions. What may not: routes, storage, the rules of egress policies. It uses
 * {@code egress} and {@code protocol}.
 */
@NullMarked
package io.sluice.trust;

import org.jspecify.annotations.NullMarked;
