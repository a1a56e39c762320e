package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.NotAllowedNow;
import io.waymark.support.TestDatabases;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final Pattern SHOWN = Pattern.compile("password\\s+(\\S{20,})\\s");

  private final PasswordEncoder encoder =
      PasswordEncoderFactories.createDelegatingPasswordEncoder();
  private AccountStore accounts;

  @BeforeEach
  void anEmptyDatabase() {
    JdbcConnectionPool pool = JdbcConnectionPool.create(TestDatabases.newH2(), "sa", "");
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:db/migration/security")
        .load()
        .migrate();
    accounts = new AccountStore(JdbcClient.create(pool), encoder);
  }

  @Test
  void theFirstStartShowsAPasswordAndTheSecondDoesNot(CapturedOutput log) {
    start(null);
    Matcher shown = SHOWN.matcher(log.getOut());
    assertThat(shown.find()).isTrue();
    assertThat(isPassword(shown.group(1))).isTrue();
    int length = log.getOut().length();

    start("");

    assertThat(log.getOut().substring(length)).doesNotContain("password");
    assertThat(isPassword(shown.group(1))).isTrue();
  }

  @Test
  void aPasswordFromTheConfigurationIsTakenAndNeverShown(CapturedOutput log) {
    start("from the environment");

    assertThat(isPassword("from the environment")).isTrue();
    assertThat(log.getOut()).doesNotContain("from the environment");
  }

  @Test
  void aPasswordFromTheConfigurationIsSetAtALaterStart() {
    start(null);

    start("from the environment");

    assertThat(isPassword("from the environment")).isTrue();
  }

  @Test
  void thePasswordFromTheConfigurationIsAWayBackIn() {
    start("from the environment");
    accounts.insert("other", "another password", Set.of(Role.ADMIN));
    accounts.change("admin", Set.of(Role.VIEWER), false);

    start("from the environment");

    Account admin = accounts.byName("admin").orElseThrow();
    assertThat(admin.active()).isTrue();
    assertThat(admin.roles()).contains(Role.ADMIN);
  }

  @Test
  void theLastAdministratorStays() {
    start("from the environment");
    accounts.insert("other", "another password", Set.of(Role.OPERATOR));

    assertThatThrownBy(() -> accounts.change("admin", Set.of(Role.ADMIN), false))
        .isInstanceOf(NotAllowedNow.class);
    assertThatThrownBy(() -> accounts.change("admin", Set.of(Role.VIEWER), true))
        .isInstanceOf(NotAllowedNow.class);

    accounts.change("other", Set.of(Role.ADMIN), true);
    assertThat(accounts.change("admin", Set.of(Role.VIEWER), true).roles())
        .containsExactly(Role.VIEWER);
  }

  @Test
  void aPasswordThatBcryptWouldCutIsRefused() {
    assertThatThrownBy(() -> start("x".repeat(73))).hasMessageContaining("72 bytes");
  }

  private void start(String configured) {
    new FirstAdministrator(accounts, encoder, new SecurityProperties(configured))
        .afterSingletonsInstantiated();
  }

  private boolean isPassword(String password) {
    return encoder.matches(password, accounts.stored("admin").orElseThrow().passwordHash());
  }
}
