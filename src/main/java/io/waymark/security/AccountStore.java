package io.waymark.security;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class AccountStore implements Accounts {

  /** An account with what proves its holder. */
  record Stored(Account account, String passwordHash) {}

  private final JdbcClient jdbc;
  private final PasswordEncoder encoder;

  AccountStore(JdbcClient jdbc, PasswordEncoder encoder) {
    this.jdbc = jdbc;
    this.encoder = encoder;
  }

  @Override
  public List<Account> all() {
    return jdbc
        .sql("select * from security.account order by name")
        .query(AccountStore::stored)
        .list()
        .stream()
        .map(Stored::account)
        .toList();
  }

  @Override
  public Optional<Account> byName(String name) {
    return stored(name).map(Stored::account);
  }

  Optional<Stored> stored(String name) {
    return jdbc.sql("select * from security.account where name = ?")
        .param(name)
        .query(AccountStore::stored)
        .optional();
  }

  @Override
  public Account create(String name, String password, Set<Role> roles) {
    List<Violation> violations = new ArrayList<>();
    AccountRules.name(name).ifPresent(violations::add);
    AccountRules.password(password).ifPresent(violations::add);
    AccountRules.roles(roles).ifPresent(violations::add);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
    return insert(name, password, roles);
  }

  Account insert(String name, String password, Set<Role> roles) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try {
      jdbc.sql("insert into security.account values (?, ?, ?, true, ?, ?)")
          .params(name, encoder.encode(password), Role.written(roles), now, now)
          .update();
    } catch (DuplicateKeyException taken) {
      throw new NotAllowedNow("There is already an account " + name);
    }
    return new Account(name, roles, true, now.toInstant());
  }

  @Override
  @Transactional
  public Account change(String name, Set<Role> roles, boolean active) {
    AccountRules.roles(roles).ifPresent(broken -> refuse(broken));
    List<Account> locked = lockAll();
    if (locked.stream().noneMatch(account -> account.name().equals(name))) {
      throw new Unknown("account", name);
    }
    boolean administratorLeft =
        (active && roles.contains(Role.ADMIN))
            || locked.stream()
                .anyMatch(
                    other ->
                        !other.name().equals(name)
                            && other.active()
                            && other.roles().contains(Role.ADMIN));
    if (!administratorLeft) {
      throw new NotAllowedNow("There must be an active account with the role ADMIN");
    }
    jdbc.sql("update security.account set roles = ?, active = ?, changed_at = ? where name = ?")
        .params(Role.written(roles), active, OffsetDateTime.now(ZoneOffset.UTC), name)
        .update();
    return byName(name).orElseThrow();
  }

  @Override
  public void setPassword(String name, String password) {
    AccountRules.password(password).ifPresent(broken -> refuse(broken));
    if (storePassword(name, password) == 0) {
      throw new Unknown("account", name);
    }
  }

  int storePassword(String name, String password) {
    return jdbc.sql("update security.account set password_hash = ?, changed_at = ? where name = ?")
        .params(encoder.encode(password), OffsetDateTime.now(ZoneOffset.UTC), name)
        .update();
  }

  // All of them, always in the same order: two administrators must not remove each other.
  private List<Account> lockAll() {
    return jdbc
        .sql("select * from security.account order by name for update")
        .query(AccountStore::stored)
        .list()
        .stream()
        .map(Stored::account)
        .toList();
  }

  private static void refuse(Violation broken) {
    throw new InvalidInput(List.of(broken));
  }

  private static Stored stored(ResultSet row, int number) throws SQLException {
    Account account =
        new Account(
            row.getString("name"),
            Role.read(row.getString("roles")),
            row.getBoolean("active"),
            row.getObject("created_at", OffsetDateTime.class).toInstant());
    return new Stored(account, row.getString("password_hash"));
  }
}
