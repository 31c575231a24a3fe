/**
 * The enrollment backend: routes, sign-in, the change feed with each caller's scope, the command handler that commits what
 * the rulebook accepts, outcomes and the audit log.
 *
 * <p>What may enter: requests from {@link io.sluice.backend.HelidonServer}, through the policy enforcement point. What may
 * not: screens, a second copy of any rule. It uses {@code egress}, {@code egress.analysis}, {@code store}, {@code
 * protocol}, {@code trust}, {@code identity} and {@code enforcement}.
 *
 * <p><b>Writing.</b> Every writing transaction first locks the one row of {@code feed_clock}; so commit order is sequence
 * order. Under that lock the state in memory is brought up to date, the rulebook decides, and rows, outcome and audit event
 * are written. Only an accepted command raises the sequence, so refused and conflicting ones leave no gaps in the feed.
 * Memory takes the rows after the commit; a transaction that fails leaves it as it was.
 *
 * <p><b>Scope.</b> Managers receive everything. Who manages roles receives all memberships and roles held. Others receive the enrollment, all users, groups, roles and agents; of
 * memberships, roles held and project editors those that concern themselves or their groups; the projects they edit, with
 * their workloads; the policies that {@link io.sluice.egress.Rulebook#sees} shows them, with their history (without the
 * text that officers saw, which may name policies that they may not see, without the imports of others, and with
 * {@code supersedes} only where they see that policy too), of their grants those to themselves or their groups, and of their imports those into projects they edit;
 * of imports of sources those whose source or code resource is in such a project.
 *
 * <p><b>Markings</b> (R30) restrict that further, for managers and platform security too: a policy with its grants, imports
 * and history is received only by those who hold every marking of it; {@code supersedes} is left out where it names one
 * that is hidden; and as long as any policy is hidden from somebody, what others saw when they decided is withheld from them,
 * because it may name it, and a denial that granted Importer on a hidden policy is told as a denial. A marking is received
 * by those who hold it and by who manages roles; who holds it, also by the managers who do. Of the audit log, what is about hidden policies is withheld, not left out: its place in the chain stays.
 * So is, as long as any policy is hidden from the reader, every event with evidence: it covers what overlapped.
 *
 * <p>Where a commit changes what somebody sees otherwise than by
 * the rows it puts, it raises that person's scope version, and the next pull starts anew.
 */
@NullMarked
package io.sluice.backend;

import org.jspecify.annotations.NullMarked;
