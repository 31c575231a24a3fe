/**
 * The shared schema: its migrations, the databases that hold it, and the mapping of every row of an enrollment to its
 * table and back.
 *
 * <p>What may enter: SQL through jOOQ, portable between H2 and PostgreSQL. What may not: rules, HTTP, JSON. It uses {@code
 * egress}. The classes in {@code io.sluice.store.jooq} are generated from the migrations.
 */
@NullMarked
package io.sluice.store;

import org.jspecify.annotations.NullMarked;
