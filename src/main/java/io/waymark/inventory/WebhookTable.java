package io.waymark.inventory;

import io.waymark.inventory.SecretKeys.Encrypted;
import java.net.URI;
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
import org.springframework.transaction.annotation.Transactional;

/** The table of webhooks. */
@Repository
class WebhookTable {

  // Longer than a post may take.
  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final int LONGEST_ERROR = 500;

  private final JdbcClient jdbc;

  WebhookTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A webhook that this node alone delivers to for a while. */
  record Leased(Webhook webhook, Encrypted secret, Instant until) {}

  void insert(Webhook webhook, Encrypted secret) {
    jdbc.sql(
            """
            insert into inventory.webhook
              (id, url, secret, secret_key_id, topic, delivered, failures, next_try, created_at)
            values (?, ?, ?, ?, ?, ?, 0, ?, ?)
            """)
        .params(
            webhook.id(),
            webhook.url().toString(),
            secret.text(),
            secret.keyId(),
            webhook.topic().word(),
            webhook.delivered(),
            webhook.nextTry().atOffset(ZoneOffset.UTC),
            webhook.nextTry().atOffset(ZoneOffset.UTC))
        .update();
  }

  List<Webhook> all() {
    return jdbc.sql("select * from inventory.webhook order by created_at, id")
        .query(WebhookTable::read)
        .list();
  }

  boolean delete(String id) {
    return jdbc.sql("delete from inventory.webhook where id = ?").param(id).update() > 0;
  }

  /** Leases one that is due, has entries waiting, and that no other node delivers to. */
  @Transactional
  Optional<Leased> lease() {
    Instant now = Now.instant();
    Instant until = now.plus(LEASE);
    Optional<Leased> due =
        jdbc.sql(
                """
                select * from inventory.webhook
                where next_try <= ? and (leased_until is null or leased_until < ?)
                  and delivered < case
                    when topic = 'stock-levels'
                    then (select last_number from inventory.stock_level_state where id = 1)
                    else (select last_number from inventory.feed_state where id = 1) end
                order by next_try
                fetch first 1 rows only
                for update skip locked
                """)
            .params(now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
            .query((row, number) -> new Leased(read(row, number), secret(row), until))
            .optional();
    due.ifPresent(
        each ->
            jdbc.sql("update inventory.webhook set leased_until = ? where id = ?")
                .params(until.atOffset(ZoneOffset.UTC), each.webhook().id())
                .update());
    return due;
  }

  /** The entries up to this number were taken; unless the lease has passed to another. */
  void taken(Leased leased, long number) {
    jdbc.sql(
            """
            update inventory.webhook
            set delivered = ?, failures = 0, last_error = null, leased_until = null, next_try = ?
            where id = ? and leased_until = ?
            """)
        .params(
            number,
            Now.instant().atOffset(ZoneOffset.UTC),
            leased.webhook().id(),
            leased.until().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The entries were not taken. */
  void failed(Leased leased, String error, Instant nextTry) {
    jdbc.sql(
            """
            update inventory.webhook
            set failures = failures + 1, last_error = ?, leased_until = null, next_try = ?
            where id = ? and leased_until = ?
            """)
        .params(
            error.substring(0, Math.min(error.length(), LONGEST_ERROR)),
            nextTry.atOffset(ZoneOffset.UTC),
            leased.webhook().id(),
            leased.until().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Encrypted secret(ResultSet row) throws SQLException {
    return new Encrypted(row.getString("secret_key_id"), row.getString("secret"));
  }

  private static Webhook read(ResultSet row, int number) throws SQLException {
    return new Webhook(
        row.getString("id"),
        URI.create(row.getString("url")),
        Webhook.Topic.of(row.getString("topic")),
        row.getLong("delivered"),
        row.getInt("failures"),
        row.getString("last_error"),
        row.getObject("next_try", OffsetDateTime.class).toInstant());
  }
}
