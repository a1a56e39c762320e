package io.waymark.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seqs that were passed over because their transactions had not committed. A gap in which some
 * have come is cut into what is still missing, so that none is looked at twice.
 */
@Component
class FeedGaps {

  // No transaction lives as long: what is still missing then was rolled back.
  private static final Duration LONGEST_TRANSACTION = Duration.ofHours(24);

  private final JdbcClient jdbc;

  FeedGaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Gap(long first, long last, OffsetDateTime seen) {}

  private record Filled(Gap gap, long seq) {}

  /** Takes the seqs that came meanwhile out of the gaps. */
  List<Long> filled() {
    List<Filled> filled =
        jdbc.sql(
                """
                select g.first_seq, g.last_seq, g.seen_at, m.seq
                from inventory.feed_gap g
                join inventory.movement m on m.seq between g.first_seq and g.last_seq
                order by m.seq
                """)
            .query(
                (row, number) ->
                    new Filled(
                        new Gap(
                            row.getLong("first_seq"),
                            row.getLong("last_seq"),
                            row.getObject("seen_at", OffsetDateTime.class)),
                        row.getLong("seq")))
            .list();
    if (filled.isEmpty()) {
      return List.of();
    }
    cut(filled);
    List<Long> seqs = filled.stream().map(Filled::seq).toList();
    Set<Long> numbered = new HashSet<>(numbered(seqs));
    return seqs.stream().filter(seq -> !numbered.contains(seq)).toList();
  }

  private void cut(List<Filled> filled) {
    Map<Gap, List<Long>> byGap =
        new TreeMap<>((one, other) -> Long.compare(one.first, other.first));
    filled.forEach(
        each -> byGap.computeIfAbsent(each.gap(), gap -> new ArrayList<>()).add(each.seq()));
    ColumnArrays<Gap> gone = new ColumnArrays<>(byGap.keySet()).wide(Gap::first);
    jdbc.sql(
            "delete from inventory.feed_gap where first_seq in (select first_seq from %s)"
                .formatted(gone.as("first_seq")))
        .params(gone.parameters())
        .update();
    byGap.forEach(
        (gap, seqs) ->
            insert(
                between(
                    gap.first() - 1,
                    Stream.concat(seqs.stream(), Stream.of(gap.last() + 1)).toList(),
                    gap.seen())));
  }

  // Gaps of older versions also hold what was numbered.
  private List<Long> numbered(List<Long> seqs) {
    ColumnArrays<Long> asked = new ColumnArrays<>(seqs).wide(seq -> seq);
    return jdbc.sql(
            "select e.seq from inventory.feed_entry e join %s on v.seq = e.seq"
                .formatted(asked.as("seq")))
        .params(asked.parameters())
        .query(Long.class)
        .list();
  }

  /**
   * Remembers what is missing among new seqs.
   *
   * @param before the last seq that was looked at before them
   * @param seqs in their order
   */
  void leave(long before, List<Long> seqs) {
    Instant now = Now.instant();
    insert(between(before, seqs, now.atOffset(ZoneOffset.UTC)));
    jdbc.sql("delete from inventory.feed_gap where seen_at < ?")
        .param(now.minus(LONGEST_TRANSACTION).atOffset(ZoneOffset.UTC))
        .update();
  }

  private static List<Gap> between(long before, List<Long> seqs, OffsetDateTime seen) {
    List<Gap> gaps = new ArrayList<>();
    long last = before;
    for (long seq : seqs) {
      if (seq > last + 1) {
        gaps.add(new Gap(last + 1, seq - 1, seen));
      }
      last = seq;
    }
    return gaps;
  }

  private void insert(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return;
    }
    ColumnArrays<Gap> rows = new ColumnArrays<>(gaps).wide(Gap::first).wide(Gap::last);
    jdbc.sql(
            """
            insert into inventory.feed_gap (first_seq, last_seq, seen_at)
            select v.*, t.at from %s cross join
              (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(rows.as("first_seq, last_seq")))
        .params(rows.parameters(gaps.get(0).seen()))
        .update();
  }
}
