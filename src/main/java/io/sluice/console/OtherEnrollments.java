package io.sluice.console;

import io.sluice.console.enrollments.Profile;
import io.sluice.console.enrollments.ProfileList;
import io.sluice.console.enrollments.Switching;

/**
 * What a console needs to offer other enrollments.
 *
 * @param current the one that is open
 */
public record OtherEnrollments(ProfileList list, Profile current, Switching switching) {}
