package io.waymark.inventory;

import io.waymark.inventory.SecretKeys.Encrypted;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypts the webhooks' secrets that are stored plain or by an earlier key, at every start and
 * before anything is posted. A node that cannot decrypt one of them does not start.
 */
@Component
class StoredSecrets implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(StoredSecrets.class);

  private final JdbcClient jdbc;
  private final SecretKeys keys;

  StoredSecrets(JdbcClient jdbc, SecretKeys keys) {
    this.jdbc = jdbc;
    this.keys = keys;
  }

  private record Stored(String id, Encrypted secret) {}

  @Override
  public void afterSingletonsInstantiated() {
    List<Stored> all =
        jdbc.sql("select id, secret_key_id, secret from inventory.webhook")
            .query(
                (row, number) ->
                    new Stored(
                        row.getString("id"),
                        new Encrypted(row.getString("secret_key_id"), row.getString("secret"))))
            .list();
    if (all.isEmpty()) {
      return;
    }
    String current = keys.current();
    long changed = 0;
    for (Stored each : all) {
      String secret = read(each.secret());
      changed += current.equals(each.secret().keyId()) ? 0 : write(each, keys.encrypt(secret));
    }
    if (changed > 0) {
      LOG.info("Encrypted the secrets of {} webhooks by the key {}", changed, current);
    }
  }

  /** The secret as its subscriber knows it. */
  String read(Encrypted stored) {
    return stored.keyId() == null ? stored.text() : keys.decrypt(stored);
  }

  // Unless another node was first.
  private int write(Stored before, Encrypted after) {
    return jdbc.sql(
            """
            update inventory.webhook set secret = ?, secret_key_id = ? where id = ? and secret = ?
            """)
        .params(after.text(), after.keyId(), before.id(), before.secret().text())
        .update();
  }
}
