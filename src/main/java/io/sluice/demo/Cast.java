package io.sluice.demo;

import io.sluice.demo.Endpoints.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who and what takes part, by name.
 *
 * @param projects ids of projects
 * @param teams the group of a project's engineers
 * @param analysts the group of a project's analysts
 * @param engineers the users of a project's team
 * @param groups groups that belong to no project
 */
record Cast(
        Map<String, UUID> projects,
        Map<String, UUID> teams,
        Map<String, UUID> analysts,
        Map<String, List<UUID>> engineers,
        Map<SourceName, UUID> sources,
        Map<String, UUID> groups,
        List<UUID> agents) {

    UUID project(String name) {
        return known(projects.get(name), name);
    }

    UUID team(String project) {
        return known(teams.get(project), project);
    }

    UUID analysts(String project) {
        return known(analysts.get(project), project);
    }

    UUID group(String name) {
        return known(groups.get(name), name);
    }

    UUID source(SourceName name) {
        return known(sources.get(name), name);
    }

    /** One of a project's engineers. */
    UUID engineer(String project, Random random) {
        List<UUID> team = known(engineers.get(project), project);
        return team.get(random.nextInt(team.size()));
    }

    /** One of those who decide, the first officer most often. */
    static UUID manager(Random random) {
        int drawn = random.nextInt(20);
        if (drawn < 11) {
            return DemoIdentities.OFFICER.user();
        }
        return drawn < 18 ? DemoIdentities.SECOND_OFFICER.user() : DemoIdentities.ADMINISTRATOR.user();
    }

    private static <T> T known(@Nullable T found, Object name) {
        if (found == null) {
            throw new IllegalArgumentException("The demo does not know " + name);
        }
        return found;
    }
}
