package io.waymark.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginBrakeTest {

  private final Hand clock = new Hand();
  private final LoginBrake brake = new LoginBrake(clock);

  @Test
  void fourWrongPasswordsCostNothing() {
    fail(4);

    assertThat(brake.wait("ann", "here")).isZero();
  }

  @Test
  void eachFurtherOneDoublesTheWaitUpToAQuarterOfAnHour() {
    fail(5);
    assertThat(brake.wait("ann", "here")).isEqualTo(Duration.ofSeconds(1));

    fail(1);
    assertThat(brake.wait("ann", "here")).isEqualTo(Duration.ofSeconds(2));

    fail(100);
    assertThat(brake.wait("ann", "here")).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void theWaitEnds() {
    fail(5);

    clock.now = clock.now.plusSeconds(1);

    assertThat(brake.wait("ann", "here")).isZero();
  }

  @Test
  void othersAndOtherAddressesAreFree() {
    fail(10);

    assertThat(brake.wait("bob", "here")).isZero();
    assertThat(brake.wait("ann", "there")).isZero();
  }

  @Test
  void aRightPasswordForgetsTheWrongOnes() {
    fail(5);

    brake.succeeded("ann", "here");
    fail(1);

    assertThat(brake.wait("ann", "here")).isZero();
  }

  @Test
  void aVerifiedPasswordIsForgottenAfterAWhileAndWithAnotherHash() {
    VerifiedPasswords verified = new VerifiedPasswords(clock);
    verified.remember("ann", "secret", "hash");
    assertThat(verified.knows("ann", "secret", "hash")).isTrue();
    assertThat(verified.knows("ann", "secret", "another hash")).isFalse();
    assertThat(verified.knows("ann", "another", "hash")).isFalse();
    assertThat(verified.knows("bob", "secret", "hash")).isFalse();

    clock.now = clock.now.plus(Duration.ofMinutes(5));

    assertThat(verified.knows("ann", "secret", "hash")).isFalse();
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      brake.failed("ann", "here");
    }
  }

  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
