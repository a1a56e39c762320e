package io.waymark.orchestration.engine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What journeys passed, as one row for each journey and transaction. */
@Component
public class Passages {

  private static final String ADD =
      "insert into orchestration.passage (journey, activities, passed_at, remove_at)"
          + " values (?, ?, ?, ?)";

  private static final String OF =
      "select activities from orchestration.passage where journey = ? order by passed_at";

  private final JdbcTemplate jdbc;

  Passages(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * The ids of the activities that a journey left other than by being cancelled, in the order in
   * which it left them first.
   *
   * @param journey the engine's id of the journey
   */
  public Set<String> of(String journey) {
    Set<String> activities = new LinkedHashSet<>();
    jdbc.queryForList(OF, String.class, journey)
        .forEach(passage -> activities.addAll(Arrays.asList(passage.split(" "))));
    return activities;
  }

  /** Writes down what one transaction passed, within it. */
  void add(List<Passage> passages) {
    OffsetDateTime now = utc(Instant.now());
    jdbc.batchUpdate(
        ADD,
        passages.stream()
            .map(
                each ->
                    new Object[] {
                      each.journey(),
                      String.join(" ", each.activities()),
                      now,
                      each.removal() == null ? null : utc(each.removal().toInstant())
                    })
            .toList());
  }

  /** Removes what belongs to journeys whose history is no longer kept. */
  @Scheduled(fixedDelayString = "PT1H")
  void removeOld() {
    jdbc.update("delete from orchestration.passage where remove_at < ?", utc(Instant.now()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
