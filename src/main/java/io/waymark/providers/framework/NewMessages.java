package io.waymark.providers.framework;

import io.waymark.kernel.LockPatience;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements by which messages come into the table. */
@Repository
class NewMessages {

  private static final String INSERT =
      """
      insert into providers.message (id, direction, provider, name, external_id, order_id,
          content_type, base64, body, state, attempts, due_at, leased_by, created_at, done_at)
      select cast(:id as varchar(26)), cast(:direction as varchar(3)),
          cast(:provider as varchar(60)), cast(:name as varchar(100)),
          cast(:externalId as varchar(200)), cast(:orderId as varchar(26)),
          cast(:contentType as varchar(100)), cast(:base64 as boolean), cast(:body as text),
          '%s', cast(:attempts as integer), cast(:due as timestamp with time zone),
          cast(:node as varchar(60)), cast(:now as timestamp with time zone),
          cast(:done as timestamp with time zone)
      where not exists (select 1 from providers.message where provider = :provider
          and direction = :direction and external_id = :externalId)
      """;

  private static final String NOTHING_EARLIER =
      """
      and not exists (select 1 from providers.message where order_id = :orderId
          and direction = :direction and state in ('PENDING', 'FAILED'))
      """;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final String done;

  NewMessages(JdbcClient jdbc, DataSource source) {
    this.jdbc = jdbc;
    this.done =
        INSERT.formatted("DONE") + NOTHING_EARLIER + " and " + LockPatience.upTo(source, PATIENCE);
  }

  /** False when the provider's external id is there already. */
  boolean insertLeased(LeasedMessage message, String node, Duration lease) {
    return statement(INSERT.formatted("PENDING"), message)
            .param("attempts", 0)
            .param("due", after(lease))
            .param("node", node)
            .param("done", null)
            .update()
        == 1;
  }

  /**
   * Stores an order's message as done, for the transaction that also does it, which from here on
   * waits for locks for 10 seconds at most. False when its external id is there already, or when an
   * earlier message of the order is still to be processed.
   */
  boolean insertDone(LeasedMessage message) {
    return statement(done, message)
            .param("attempts", 1)
            .param("due", null)
            .param("node", null)
            .param("done", after(Duration.ZERO))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec statement(String sql, LeasedMessage message) {
    StoredBody body = StoredBody.of(message.body());
    return jdbc.sql(sql)
        .param("id", message.id())
        .param("direction", message.direction().name())
        .param("provider", message.provider())
        .param("name", message.name())
        .param("externalId", message.externalId())
        .param("orderId", message.orderId())
        .param("contentType", message.contentType())
        .param("base64", body.base64())
        .param("body", body.text())
        .param("now", after(Duration.ZERO));
  }

  String idOf(Direction direction, String provider, String externalId) {
    return jdbc.sql(
            """
            select id from providers.message
            where provider = :provider and direction = :direction and external_id = :externalId
            """)
        .param("provider", provider)
        .param("direction", direction.name())
        .param("externalId", externalId)
        .query(String.class)
        .single();
  }

  private static OffsetDateTime after(Duration delay) {
    return Instant.now().plus(delay).atOffset(ZoneOffset.UTC);
  }
}
