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
import java.util.stream.IntStream;
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

  // More than these, known to be many, would be searched by reading all movements.
  private static final int FEW = 50;

  private final JdbcClient jdbc;

  FeedGaps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Gap(long firstSeq, long lastSeq, OffsetDateTime seenAt) {}

  private record Filled(Gap gap, long seq) {}

  /** Takes the seqs that came meanwhile out of the gaps. */
  List<Long> filled() {
    List<Gap> gaps =
        jdbc.sql("select first_seq, last_seq, seen_at from inventory.feed_gap order by first_seq")
            .query(Gap.class)
            .list();
    List<Filled> filled = new ArrayList<>();
    for (int first = 0; first < gaps.size(); first += FEW) {
      filled.addAll(filled(gaps.subList(first, Math.min(gaps.size(), first + FEW))));
    }
    if (filled.isEmpty()) {
      return List.of();
    }
    cut(filled);
    List<Long> seqs = filled.stream().map(Filled::seq).toList();
    Set<Long> numbered = new HashSet<>(numbered(seqs));
    return seqs.stream().filter(seq -> !numbered.contains(seq)).toList();
  }

  // Not joined with the table of gaps: it is empty most of the time, which PostgreSQL does not
  // believe, and then it reads all movements to look for the gap of each.
  private List<Filled> filled(List<Gap> some) {
    ColumnArrays<Integer> asked =
        new ColumnArrays<>(IntStream.range(0, some.size()).boxed().toList())
            .number(index -> index)
            .wide(index -> some.get(index).firstSeq())
            .wide(index -> some.get(index).lastSeq());
    return jdbc.sql(
            """
            select v.gap, m.seq
            from %s
            join inventory.movement m on m.seq between v.first_seq and v.last_seq
            order by m.seq
            """
                .formatted(asked.asOften("gap, first_seq, last_seq")))
        .params(asked.parameters())
        .query((row, number) -> new Filled(some.get(row.getInt("gap")), row.getLong("seq")))
        .list();
  }

  private void cut(List<Filled> filled) {
    Map<Gap, List<Long>> byGap =
        new TreeMap<>((one, other) -> Long.compare(one.firstSeq, other.firstSeq));
    filled.forEach(
        each -> byGap.computeIfAbsent(each.gap(), gap -> new ArrayList<>()).add(each.seq()));
    ColumnArrays<Gap> gone = new ColumnArrays<>(byGap.keySet()).wide(Gap::firstSeq);
    jdbc.sql(
            "delete from inventory.feed_gap where first_seq in (select first_seq from %s)"
                .formatted(gone.as("first_seq")))
        .params(gone.parameters())
        .update();
    byGap.forEach(
        (gap, seqs) ->
            insert(
                between(
                    gap.firstSeq() - 1,
                    Stream.concat(seqs.stream(), Stream.of(gap.lastSeq() + 1)).toList(),
                    gap.seenAt())));
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
    ColumnArrays<Gap> rows = new ColumnArrays<>(gaps).wide(Gap::firstSeq).wide(Gap::lastSeq);
    jdbc.sql(
            """
            insert into inventory.feed_gap (first_seq, last_seq, seen_at)
            select v.*, t.at from %s cross join
              (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(rows.as("first_seq, last_seq")))
        .params(rows.parameters(gaps.get(0).seenAt()))
        .update();
  }
}
