package io.waymark.inventory;

import java.net.URI;
import java.util.List;

/**
 * Subscriptions that have the change feed or changes of stock levels posted to them: signed, in
 * order, at least once, again with growing pauses until they are taken, and never within a change's
 * transaction.
 */
public interface Webhooks {

  /**
   * A new subscription.
   *
   * @param webhook what others may see of it
   * @param secret what its posts are signed with; told this once
   */
  record Subscribed(Webhook webhook, String secret) {}

  /**
   * Subscribes.
   *
   * @param url https, to a public address unless private ones are allowed by {@code
   *     waymark.inventory.webhooks.allow-private}; else {@link io.waymark.kernel.InvalidInput}
   * @param secret 16 to 200 characters; null has one made
   * @param after the number of the last entry that is not sent; null is the newest one
   * @param topic what is sent; the numbers of each topic are its own
   */
  Subscribed subscribe(URI url, String secret, Long after, Webhook.Topic topic);

  /** Subscribes to the change feed. */
  default Subscribed subscribe(URI url, String secret, Long after) {
    return subscribe(url, secret, after, Webhook.Topic.MOVEMENTS);
  }

  /** The subscriptions, oldest first. */
  List<Webhook> webhooks();

  /** Ends a subscription; throws {@link io.waymark.kernel.Unknown}. */
  void unsubscribe(String id);

  /** Posts what is due now; how many posts were taken. */
  int deliver();
}
