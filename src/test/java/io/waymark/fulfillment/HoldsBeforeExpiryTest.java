package io.waymark.fulfillment;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ReservationLine;
import io.waymark.kernel.Sku;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Holds that were made before reservations expired by themselves. */
class HoldsBeforeExpiryTest {

  private FulfillmentRoom room;

  @AfterEach
  void close() {
    room.context.close();
  }

  @OnBothDatabases
  void theyAreGivenBackWhenTheirTimeIsOverAndNotBefore(Database database) {
    room = new FulfillmentRoom(database);
    Source near = room.source("NEAR", 40.0, -83.0);
    Sku tent = room.stocked(5, near);
    held("promise-over", "2026-01-01T00:00:00Z", tent, near);
    held("promise-standing", "2126-01-01T00:00:00Z", tent, near);

    room.context.getBean(PromiseHoldTable.class).tidy();

    assertThat(room.inventory.position(tent, near.location()).reserved()).isEqualTo(2);
    assertThat(room.jdbc.sql("select id from fulfillment.promise_hold").query(String.class).list())
        .containsExactly("promise-standing");
  }

  private void held(String id, String until, Sku sku, Source source) {
    room.jdbc
        .sql("insert into fulfillment.promise_hold (id, expires_at) values (?, ?)")
        .params(id, OffsetDateTime.parse(until))
        .update();
    room.inventory.reserve(null, List.of(new ReservationLine(id, sku, source.location(), 2)));
  }
}
