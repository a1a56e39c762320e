package io.waymark.inventory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Posts the feed to its subscribers, from any node, one node a subscriber at a time. */
@Service
class StoredWebhooks implements Webhooks {

  // The wire format is part of the contract, whatever the application's own mapper does.
  private static final ObjectMapper JSON =
      Jackson2ObjectMapperBuilder.json()
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private static final Logger LOG = LoggerFactory.getLogger(StoredWebhooks.class);
  private static final int SHORTEST_SECRET = 16;
  private static final int LONGEST_SECRET = 200;
  private static final int LONGEST_URL = 2000;
  private static final int MOST_ENTRIES = 500;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 12;

  private final WebhookTable table;
  private final StoredFeed feed;
  private final LevelChanges levels;
  private final WebhookPost post;
  private final boolean allowPrivate;
  private final SecureRandom random = new SecureRandom();

  StoredWebhooks(
      WebhookTable table,
      StoredFeed feed,
      LevelChanges levels,
      WebhookPost post,
      @Value("${waymark.inventory.webhooks.allow-private:false}") boolean allowPrivate) {
    this.table = table;
    this.feed = feed;
    this.levels = levels;
    this.post = post;
    this.allowPrivate = allowPrivate;
  }

  @Override
  public Subscribed subscribe(URI url, String secret, Long after, Webhook.Topic topic) {
    if (url == null || url.toString().length() > LONGEST_URL) {
      throw InvalidInput.of("url", "length", "must have 1 to " + LONGEST_URL + " characters");
    }
    PublicAddress.objection(url, allowPrivate)
        .ifPresent(
            objection -> {
              throw InvalidInput.of("url", "public", objection);
            });
    if (secret != null && (secret.length() < SHORTEST_SECRET || secret.length() > LONGEST_SECRET)) {
      throw InvalidInput.of("secret", "length", "must have 16 to 200 characters");
    }
    if (after != null && after < 0) {
      throw InvalidInput.of("after", "range", "must be 0 or more");
    }
    String used = secret == null ? newSecret() : secret;
    Webhook webhook =
        new Webhook(
            UlidCreator.getMonotonicUlid().toString(),
            url,
            topic,
            after == null ? last(topic) : after,
            0,
            null,
            Now.instant());
    table.insert(webhook, used);
    return new Subscribed(webhook, used);
  }

  @Override
  public List<Webhook> webhooks() {
    return table.all();
  }

  @Override
  public void unsubscribe(String id) {
    if (!table.delete(id)) {
      throw new Unknown("webhook", id);
    }
  }

  @Override
  @Scheduled(fixedDelayString = "${waymark.inventory.webhooks.every:1s}")
  public int deliver() {
    int taken = 0;
    Optional<WebhookTable.Leased> leased = table.lease();
    while (leased.isPresent()) {
      taken += deliver(leased.get()) ? 1 : 0;
      leased = table.lease();
    }
    return taken;
  }

  private boolean deliver(WebhookTable.Leased leased) {
    Webhook webhook = leased.webhook();
    boolean ofLevels = webhook.topic() == Webhook.Topic.STOCK_LEVELS;
    List<StockLevelChanged> changes =
        ofLevels ? levels.after(webhook.delivered(), MOST_ENTRIES) : List.of();
    List<FeedEntry> entries = ofLevels ? List.of() : feed.read(webhook.delivered(), MOST_ENTRIES);
    Optional<String> objection = PublicAddress.objection(webhook.url(), allowPrivate);
    Optional<String> failure =
        objection.isPresent()
            ? objection
            : post.send(
                webhook.url(),
                leased.secret(),
                webhook.id(),
                body(webhook, ofLevels ? changes : entries));
    if (failure.isEmpty()) {
      table.taken(
          leased,
          ofLevels
              ? changes.get(changes.size() - 1).number()
              : entries.get(entries.size() - 1).number());
      return true;
    }
    LOG.warn("Webhook {} was not taken: {}", webhook.id(), failure.get());
    table.failed(leased, failure.get(), Now.instant().plus(pause(webhook.failures())));
    return false;
  }

  /** 1, 2, 4 … seconds, at most an hour. */
  static Duration pause(int failures) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(failures, MOST_DOUBLINGS));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }

  private long last(Webhook.Topic topic) {
    return topic == Webhook.Topic.STOCK_LEVELS ? levels.last() : feed.last();
  }

  private byte[] body(Webhook webhook, List<?> entries) {
    try {
      return JSON.writeValueAsBytes(
          Map.of("webhook", webhook.id(), "topic", webhook.topic(), "entries", entries));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String newSecret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
