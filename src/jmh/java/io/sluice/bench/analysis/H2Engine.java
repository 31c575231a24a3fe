package io.sluice.bench.analysis;

import io.sluice.egress.Destination;
import io.sluice.egress.DnsName;
import io.sluice.egress.Ipv4Block;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Range predicates in H2, in memory, with indexes on names and on block ends. */
final class H2Engine implements OverlapEngine {
    private @Nullable Connection connection;
    private @Nullable PreparedStatement byName;
    private @Nullable PreparedStatement byRange;

    @Override
    public void load(List<Destination> destinations) {
        try {
            // Without its memory of the last result, which would answer the same question again without a search.
            Connection opened = DriverManager.getConnection("jdbc:h2:mem:;OPTIMIZE_REUSE_RESULTS=0");
            connection = opened;
            opened.createStatement().execute("""
                create table destination (
                    id int primary key, name varchar, low bigint, high bigint, port_low int, port_high int)
                """);
            try (PreparedStatement insert =
                    opened.prepareStatement("insert into destination values (?, ?, ?, ?, ?, ?)")) {
                for (int i = 0; i < destinations.size(); i++) {
                    insert(insert, i, destinations.get(i));
                }
                insert.executeBatch();
            }
            opened.createStatement().execute("create index by_name on destination (name, port_low)");
            opened.createStatement().execute("create index by_low on destination (low, high)");
            opened.createStatement().execute("analyze");
            byName = opened.prepareStatement("select sum(id + 1) from destination where name = ? and port_low = ?");
            byRange = opened.prepareStatement("""
                select sum(cast(id + 1 as bigint)) from destination
                where low <= ? and high >= ? and port_low <= ? and port_high >= ?
                """);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insert(PreparedStatement insert, int id, Destination destination) throws SQLException {
        insert.setInt(1, id);
        if (destination.address() instanceof Ipv4Block block) {
            insert.setString(2, null);
            insert.setLong(3, block.first());
            insert.setLong(4, block.last());
        } else {
            insert.setString(2, destination.address().canonical());
            insert.setObject(3, null);
            insert.setObject(4, null);
        }
        insert.setInt(5, destination.ports().first());
        insert.setInt(6, destination.ports().last());
        insert.addBatch();
        if (id % 1_000 == 999) {
            insert.executeBatch();
        }
    }

    @Override
    public long search(Destination proposal) {
        try {
            PreparedStatement query = proposal.address() instanceof DnsName ? byName : byRange;
            if (query == null) {
                throw new IllegalStateException("Nothing is loaded.");
            }
            if (proposal.address() instanceof Ipv4Block block) {
                query.setLong(1, block.last());
                query.setLong(2, block.first());
                query.setInt(3, proposal.ports().last());
                query.setInt(4, proposal.ports().first());
            } else {
                query.setString(1, proposal.address().canonical());
                query.setInt(2, proposal.ports().first());
            }
            try (ResultSet sum = query.executeQuery()) {
                sum.next();
                return sum.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long pairs() {
        throw new UnsupportedOperationException("A self join of ranges takes hours.");
    }

    @Override
    public void close() {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
