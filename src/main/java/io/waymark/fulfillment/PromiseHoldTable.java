package io.waymark.fulfillment;

import io.waymark.inventory.Inventory;
import io.waymark.kernel.InvalidInput;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** The table of holds that may be asked for again, with what was answered. */
@Repository
class PromiseHoldTable {

  private static final int AT_A_TIME = 200;
  private static final Duration REPEATED_WITHIN = Duration.ofDays(1);

  private final JdbcClient jdbc;
  private final StoredJson json;
  private final Inventory inventory;

  PromiseHoldTable(JdbcClient jdbc, StoredJson json, Inventory inventory) {
    this.jdbc = jdbc;
    this.json = json;
    this.inventory = inventory;
  }

  private record Row(String fingerprint, String answer) {}

  /** Adds what is held; throws DuplicateKeyException when the request's id is taken. */
  void add(PromiseRequest request, Promises.Answer answer) {
    jdbc.sql(
            """
            insert into fulfillment.promise_hold (id, expires_at, request_id, fingerprint, answer)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            answer.hold().id(),
            answer.hold().expiresAt().atOffset(ZoneOffset.UTC),
            request.hold().requestId(),
            json.fingerprint(List.of(request)),
            json.written(answer))
        .update();
  }

  /** What was answered under the request's id; throws {@link InvalidInput} if it was another. */
  Optional<Promises.Answer> answer(PromiseRequest request) {
    Optional<Row> row =
        jdbc.sql("select fingerprint, answer from fulfillment.promise_hold where request_id = ?")
            .param(request.hold().requestId())
            .query(Row.class)
            .optional();
    if (row.isPresent() && !row.get().fingerprint().equals(json.fingerprint(List.of(request)))) {
      throw InvalidInput.of("hold.requestId", "unique", "was used for another request");
    }
    return row.map(each -> json.read(each.answer(), Promises.Answer.class));
  }

  /** Forgets what nobody repeats any more. */
  @Scheduled(fixedDelayString = "${waymark.fulfillment.expired-holds-every:60s}")
  void tidy() {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    List<String> over;
    do {
      over =
          jdbc.sql(
                  """
                  select id from fulfillment.promise_hold
                  where expires_at < ? and (request_id is null or expires_at < ?)
                  order by expires_at fetch first ? rows only
                  """)
              .params(now, now.minus(REPEATED_WITHIN), AT_A_TIME)
              .query(String.class)
              .list();
      over.forEach(this::forget);
    } while (over.size() == AT_A_TIME);
  }

  // Reservations of before have no expiry: they are given back here. The others have ended.
  private void forget(String id) {
    inventory.release(id);
    jdbc.sql("delete from fulfillment.promise_hold where id = ?").param(id).update();
  }
}
