package io.sluice.backend;

import io.sluice.trust.ApiOperation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All routes. There is no table with a route that declares no operation (R23). */
record RouteTable(List<Route> routes) {
    /**
     * Takes the routes.
     *
     * @throws IllegalStateException if one declares no operation, or two answer the same request
     */
    RouteTable {
        routes = List.copyOf(routes);
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (route.operation() == null) {
                throw new IllegalStateException(
                        "R23: the route " + route + " declares no operation, so nothing is served.");
            }
            if (!seen.add(route.toString())) {
                throw new IllegalStateException("The route " + route + " is declared twice.");
            }
        }
    }

    /** The operation of one of the routes. */
    static ApiOperation operation(Route route) {
        ApiOperation operation = route.operation();
        if (operation == null) {
            throw new IllegalStateException("The route " + route + " declares no operation.");
        }
        return operation;
    }

    /** The methods that a path answers; empty if there is no such path. */
    Set<String> methods(String path) {
        return routes.stream()
                .filter(route -> route.path().equals(path))
                .map(Route::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
