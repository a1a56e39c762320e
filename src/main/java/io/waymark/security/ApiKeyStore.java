package io.waymark.security;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ApiKeyStore implements ApiKeys {

  private static final int SECRET_BYTES = 32;
  private final SecureRandom random = new SecureRandom();
  private final JdbcClient jdbc;

  ApiKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<ApiKey> all() {
    return jdbc.sql("select * from security.api_key order by id desc")
        .query(ApiKeyStore::key)
        .list();
  }

  @Override
  public Issued issue(String name, Set<Role> roles, String channel) {
    check(name, roles, channel);
    String secret = newSecret();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    String id = UlidCreator.getMonotonicUlid().toString();
    String by = CurrentUser.get().name();
    jdbc.sql("insert into security.api_key values (?, ?, ?, ?, ?, ?, ?, null)")
        .params(id, hash(secret), name, Role.written(roles), channel, by, now)
        .update();
    return new Issued(new ApiKey(id, name, roles, channel, by, now.toInstant(), null), secret);
  }

  @Override
  public void revoke(String id) {
    int known =
        jdbc.sql(
                """
                update security.api_key set revoked_at = coalesce(revoked_at, ?) where id = ?
                """)
            .params(OffsetDateTime.now(ZoneOffset.UTC), id)
            .update();
    if (known == 0) {
      throw new Unknown("API key", id);
    }
  }

  Optional<ApiKey> bySecret(String secret) {
    return jdbc.sql("select * from security.api_key where hash = ? and revoked_at is null")
        .param(hash(secret))
        .query(ApiKeyStore::key)
        .optional();
  }

  private static void check(String name, Set<Role> roles, String channel) {
    List<Violation> violations = new ArrayList<>();
    if (name == null || name.isBlank() || name.length() > 100) {
      violations.add(new Violation("name", "length", "must have 1 to 100 characters"));
    }
    if (roles == null || roles.isEmpty()) {
      violations.add(new Violation("roles", "required", "must name at least one role"));
    } else if (roles.contains(Role.CHANNEL) != (channel != null && !channel.isBlank())) {
      violations.add(
          new Violation("channel", "withRole", "must be given with the role CHANNEL, only then"));
    }
    if (channel != null && channel.length() > 100) {
      violations.add(new Violation("channel", "length", "must have at most 100 characters"));
    }
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private String newSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return "wmk_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String hash(String secret) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ApiKey key(ResultSet row, int number) throws SQLException {
    OffsetDateTime revoked = row.getObject("revoked_at", OffsetDateTime.class);
    Instant revokedAt = revoked == null ? null : revoked.toInstant();
    return new ApiKey(
        row.getString("id"),
        row.getString("name"),
        Role.read(row.getString("roles")),
        row.getString("channel"),
        row.getString("created_by"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        revokedAt);
  }
}
