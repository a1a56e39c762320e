package io.waymark.providers.simulation;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the simulated outside systems behave; the start values stand under {@code
 * waymark.simulation}.
 *
 * @param acceptanceDelay from the fulfillment order to its acceptance or rejection
 * @param shipmentDelay from the acceptance to the shipment
 * @param deliveryDelay from the carrier's notice of the shipment to its delivery
 * @param rejectionRate the share of fulfillment orders that are rejected, 0 to 1
 * @param failureRate the share of requests that are answered 503, 0 to 1
 */
@ConfigurationProperties("waymark.simulation")
public record Behaviour(
    @DefaultValue("2s") Duration acceptanceDelay,
    @DefaultValue("5s") Duration shipmentDelay,
    @DefaultValue("10s") Duration deliveryDelay,
    @DefaultValue("0") Double rejectionRate,
    @DefaultValue("0") Double failureRate) {

  /** This behaviour with the change's parts that are not null; throws {@link InvalidInput}. */
  Behaviour with(Behaviour change) {
    Behaviour changed =
        new Behaviour(
            or(change.acceptanceDelay, acceptanceDelay),
            or(change.shipmentDelay, shipmentDelay),
            or(change.deliveryDelay, deliveryDelay),
            or(change.rejectionRate, rejectionRate),
            or(change.failureRate, failureRate));
    changed.check();
    return changed;
  }

  void check() {
    List<Violation> violations = new ArrayList<>();
    delay("acceptanceDelay", acceptanceDelay, violations);
    delay("shipmentDelay", shipmentDelay, violations);
    delay("deliveryDelay", deliveryDelay, violations);
    rate("rejectionRate", rejectionRate, violations);
    rate("failureRate", failureRate, violations);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }

  private static <T> T or(T changed, T present) {
    return changed == null ? present : changed;
  }

  private static void delay(String field, Duration delay, List<Violation> violations) {
    if (delay.isNegative() || delay.compareTo(Duration.ofDays(30)) > 0) {
      violations.add(new Violation(field, "range", "must be between 0 and 30 days"));
    }
  }

  private static void rate(String field, double rate, List<Violation> violations) {
    if (!(rate >= 0 && rate <= 1)) {
      violations.add(new Violation(field, "range", "must be between 0 and 1"));
    }
  }
}
