package io.waymark.orders.web;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import io.waymark.orders.NewOrder;
import io.waymark.orders.Order;
import io.waymark.security.CurrentUser;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;

/** Keeps a shop or partner to the orders of its own channel. */
final class OwnChannel {

  private static final int LONGEST_KEY = 255;

  private OwnChannel() {}

  static void requireFor(NewOrder order) {
    Optional<String> own = CurrentUser.get().onlyChannel();
    if (own.isPresent() && order.channel() != null && !order.channel().equals(own.get())) {
      throw new AccessDeniedException("Only orders of channel " + own.get() + " may be placed");
    }
  }

  static Order visible(Order order) {
    if (CurrentUser.get().onlyChannel().filter(own -> !own.equals(order.channel())).isPresent()) {
      throw new Unknown("order", order.id());
    }
    return order;
  }

  static String searched(String channel) {
    return CurrentUser.get().onlyChannel().orElse(channel);
  }

  /** Two shops may choose the same key without knowing of each other. */
  static Optional<String> key(String key) {
    if (key != null && (key.isBlank() || key.length() > LONGEST_KEY)) {
      throw InvalidInput.of("Idempotency-Key", "length", "must have 1 to 255 characters");
    }
    String scope = CurrentUser.get().onlyChannel().map(own -> own + "/").orElse("");
    return Optional.ofNullable(key).map(given -> scope + given.strip());
  }
}
