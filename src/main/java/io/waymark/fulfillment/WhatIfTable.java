package io.waymark.fulfillment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what-if questions. */
@Repository
class WhatIfTable {

  /** Whoever works on a question says so more often than this. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final JdbcClient jdbc;
  private final StoredJson json;

  WhatIfTable(JdbcClient jdbc, StoredJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(WhatIf whatIf) {
    jdbc.sql(
            """
            insert into fulfillment.what_if
              (id, requested_at, status, progress, touched_at, question)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            whatIf.id(),
            whatIf.requestedAt().atOffset(ZoneOffset.UTC),
            whatIf.status().name(),
            whatIf.progress(),
            now(),
            json.written(whatIf.question()))
        .update();
  }

  void progress(String id, WhatIf.Status status, double progress) {
    jdbc.sql(
            """
            update fulfillment.what_if set status = ?, progress = ?, touched_at = ? where id = ?
            """)
        .params(status.name(), progress, now(), id)
        .update();
  }

  void done(String id, WhatIf.Answer answer) {
    jdbc.sql(
            """
            update fulfillment.what_if set status = 'DONE', progress = 1, touched_at = ?, answer = ?
            where id = ?
            """)
        .params(now(), json.written(answer), id)
        .update();
  }

  void failed(String id, String failure) {
    jdbc.sql(
            """
            update fulfillment.what_if set status = 'FAILED', touched_at = ?, failure = ?
            where id = ?
            """)
        .params(now(), failure.substring(0, Math.min(500, failure.length())), id)
        .update();
  }

  Optional<WhatIf> find(String id) {
    return jdbc.sql("select * from fulfillment.what_if where id = ?")
        .param(id)
        .query(this::whatIf)
        .optional();
  }

  List<WhatIf> last(int count) {
    return jdbc.sql(
            """
            select * from fulfillment.what_if
            order by requested_at desc, id desc fetch first ? rows only
            """)
        .param(count)
        .query(this::whatIf)
        .list();
  }

  private WhatIf whatIf(ResultSet row, int number) throws SQLException {
    WhatIf.Status status = WhatIf.Status.valueOf(row.getString("status"));
    Instant touched = row.getObject("touched_at", OffsetDateTime.class).toInstant();
    boolean lost =
        status == WhatIf.Status.RUNNING && touched.isBefore(Instant.now().minus(SILENCE));
    return new WhatIf(
        row.getString("id"),
        row.getObject("requested_at", OffsetDateTime.class).toInstant(),
        lost ? WhatIf.Status.FAILED : status,
        row.getDouble("progress"),
        json.read(row.getString("question"), WhatIf.Question.class),
        json.read(row.getString("answer"), WhatIf.Answer.class),
        lost ? "The node that worked on it stopped" : row.getString("failure"));
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
