package io.waymark.inventory;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of requests that are idempotent by an id of the caller's, and what came of them. */
@Repository
class RequestLog {

  private static final int CONTENT_BYTES = 16;

  private final JdbcClient jdbc;

  RequestLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A request that was done.
   *
   * @param id the caller's
   * @param content a digest of what was asked for
   * @param done units done
   * @param invalid units that could not be done
   */
  record Entry(String id, String content, int done, int invalid) {}

  /** The requests of these ids that were done before. */
  Map<String, Entry> of(Collection<String> ids) {
    Map<String, Entry> found = new HashMap<>();
    if (!ids.isEmpty()) {
      ColumnArrays<String> rows = new ColumnArrays<>(ids).text(id -> id);
      jdbc.sql(
              """
              select q.id, q.content, q.done, q.invalid
              from %s join inventory.reservation_request q on q.id = v.id
              """
                  .formatted(rows.as("id")))
          .params(rows.parameters())
          .query(Entry.class)
          .list()
          .forEach(each -> found.put(each.id(), each));
    }
    return found;
  }

  /** Stores requests; {@code DuplicateKeyException} if one is stored elsewhere at this moment. */
  void add(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    ColumnArrays<Entry> rows =
        new ColumnArrays<>(entries)
            .text(Entry::id)
            .text(Entry::content)
            .number(Entry::done)
            .number(Entry::invalid);
    jdbc.sql(
            """
            insert into inventory.reservation_request (id, content, done, invalid, made_at)
            select v.id, v.content, v.done, v.invalid, t.at
            from %s cross join (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(rows.as("id, content, done, invalid")))
        .params(rows.parameters(Now.instant().atOffset(ZoneOffset.UTC)))
        .update();
  }

  /** A digest of a request's parts. */
  static String content(Object... parts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, CONTENT_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
