package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.StockChange.Kind.RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.inventory.SecretKeys.Encrypted;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.support.Api;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredSecretsTest {

  private static final String SECRET = "what its subscriber knows";
  private static final String OTHER_KEY = key("another key, of thirty-two bytes");

  @OnBothDatabases
  void aSecretIsStoredEncryptedAndSignsAsItsSubscriberKnowsIt(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database);
        Receiver receiver = new Receiver()) {
      Webhooks webhooks = room.part(Webhooks.class);
      var sku = room.stocked(5, "NORTH");
      webhooks.subscribe(receiver.url(), SECRET, 0L);
      webhooks.subscribe(receiver.url(), SECRET, 0L);
      room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
      room.part(StoredFeed.class).sweep();

      assertThat(webhooks.deliver()).isEqualTo(2);

      assertThat(receiver.signature(0)).isEqualTo(receiver.expectedSignature(0, SECRET));
      assertThat(stored(room))
          .as("two equal secrets are stored differently, and neither as it is")
          .doesNotHaveDuplicates()
          .noneMatch(each -> each.contains(SECRET));
    }
  }

  @OnBothDatabases
  void whatAnEarlierVersionStoredIsEncryptedAtTheStart(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      room.part(Webhooks.class).subscribe(URI.create("http://localhost:1/"), SECRET, 0L);
      room.jdbc
          .sql("update inventory.webhook set secret = ?, secret_key_id = null")
          .param(SECRET)
          .update();

      start(room, Api.SECRETS_KEY);

      assertThat(stored(room)).singleElement().asString().doesNotContain(SECRET);
      assertThat(read(room, Api.SECRETS_KEY)).isEqualTo(SECRET);
    }
  }

  @OnBothDatabases
  void aNewKeyTakesOverAtTheNextStart(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      room.part(Webhooks.class).subscribe(URI.create("http://localhost:1/"), SECRET, 0L);

      start(room, OTHER_KEY, Api.SECRETS_KEY);

      assertThat(read(room, OTHER_KEY)).isEqualTo(SECRET);
      assertThatThrownBy(() -> start(room, Api.SECRETS_KEY))
          .as("the old key alone no longer serves")
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(KeySource.PREVIOUS);
      assertThatThrownBy(() -> start(room)).isInstanceOf(NotAllowedNow.class);
    }
  }

  @Test
  void withoutAKeyNothingIsStored() {
    assertThatThrownBy(() -> new SecretKeys(List.of()).encrypt(SECRET))
        .isInstanceOf(NotAllowedNow.class)
        .hasMessageContaining(KeySource.PROPERTY);
  }

  @Test
  void aChangedTextIsNotDecrypted() {
    SecretKeys keys = new SecretKeys(List.of(OTHER_KEY));
    Encrypted encrypted = keys.encrypt(SECRET);
    byte[] bytes = Base64.getDecoder().decode(encrypted.text());
    bytes[bytes.length - 1] ^= 1;
    String changed = Base64.getEncoder().encodeToString(bytes);

    assertThat(keys.decrypt(encrypted)).isEqualTo(SECRET);
    assertThatThrownBy(() -> keys.decrypt(new Encrypted(encrypted.keyId(), changed)))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"short", "c2hvcnQ=", "%%%"})
  void aKeyOfAnotherFormIsRefusedWithoutRepeatingIt(String key) {
    assertThatThrownBy(() -> new SecretKeys(List.of(key)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32 bytes")
        .hasMessageNotContaining(key);
  }

  @Test
  void aKeyFileIsMadeOnceAndForItsOwnerAlone(@TempDir Path directory) throws Exception {
    Path file = directory.resolve("data").resolve("waymark.secrets.key");

    String key = KeySource.ofFile(file);

    assertThat(KeySource.ofFile(file)).isEqualTo(key);
    assertThat(Base64.getDecoder().decode(key)).hasSize(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  private static void start(InventoryRoom room, String... keys) {
    new StoredSecrets(room.jdbc, new SecretKeys(List.of(keys))).afterSingletonsInstantiated();
  }

  private static String read(InventoryRoom room, String key) {
    return room.jdbc
        .sql("select secret_key_id, secret from inventory.webhook")
        .query(
            (row, number) ->
                new SecretKeys(List.of(key))
                    .decrypt(new Encrypted(row.getString(1), row.getString(2))))
        .single();
  }

  private static List<String> stored(InventoryRoom room) {
    return room.jdbc.sql("select secret from inventory.webhook").query(String.class).list();
  }

  private static String key(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
