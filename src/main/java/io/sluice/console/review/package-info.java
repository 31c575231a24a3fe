/**
 * What stands between view models and the local model: it makes commands, predicts and queues them, and reads the
 * catalog into the values that screens show.
 *
 * <p>What may enter: functions over {@code EnrollmentView} and small services that wait for disk or catalog, so that view
 * models call them on the task executor only. What may not: JavaFX, SQL, HTTP. It uses {@code egress}, {@code replica}
 * and {@code protocol}.
 */
@NullMarked
package io.sluice.console.review;

import org.jspecify.annotations.NullMarked;
