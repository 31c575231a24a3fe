/**
 * The wire: commands, outcomes, the change feed, problems and their JSON, shared by console and backend.
 *
 * <p>What may enter: records and codecs. What may not: HTTP, storage, screens. It uses {@code egress} and Jackson.
 */
@NullMarked
package io.sluice.protocol;

import org.jspecify.annotations.NullMarked;
