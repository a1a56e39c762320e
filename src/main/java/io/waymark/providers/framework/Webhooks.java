package io.waymark.providers.framework;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Unknown;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The way of a webhook from the wire into the inbox. */
@Component
public class Webhooks {

  private final ProviderRegistry registry;
  private final Inbox inbox;
  private final ObjectMapper json;

  Webhooks(ProviderRegistry registry, Inbox inbox, ObjectMapper json) {
    this.registry = registry;
    this.inbox = inbox;
    this.json = json;
  }

  /** What became of a webhook. */
  public sealed interface Outcome {

    /**
     * It is safe in the inbox.
     *
     * @param message stored now or before
     */
    record Accepted(Received message) implements Outcome {}

    /** It was only a test of the connection. */
    record Greeted() implements Outcome {}

    /** Its signature is missing or wrong, or the provider has no secret. */
    record Unsigned() implements Outcome {}
  }

  /** Throws {@link Unknown} unless the provider has the topic and takes webhooks. */
  public void requireTopic(String provider, String topic) {
    registry.topic(provider, topic);
    if (registry.get(provider).signature().isEmpty()) {
      throw new Unknown("webhook of", provider);
    }
  }

  /**
   * Checks and stores a webhook; throws {@link InvalidInput} when the body should be JSON and is
   * not.
   */
  public Outcome receive(
      String provider, String topic, Optional<String> contentType, InboundRequest request) {
    requireTopic(provider, topic);
    Provider known = registry.get(provider);
    if (known.greeting().test(request)) {
      return new Outcome.Greeted();
    }
    if (!known.signature().orElseThrow().accepts(request)) {
      return new Outcome.Unsigned();
    }
    if (registry.topic(provider, topic).json()) {
      requireJson(request.body());
    }
    String externalId =
        known.externalIds().of(topic, request).orElseGet(() -> digest(topic, request.body()));
    return new Outcome.Accepted(
        inbox.receive(
            provider, topic, externalId, contentType.orElse("application/json"), request.body()));
  }

  private void requireJson(byte[] body) {
    try (JsonParser parser = json.createParser(body)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw InvalidInput.of("body", "required", "must not be empty");
      }
      if (!first.isStructStart()) {
        throw InvalidInput.of("body", "json", "must be a JSON object or array");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw InvalidInput.of("body", "json", "must be one JSON value and nothing more");
      }
    } catch (IOException e) {
      throw InvalidInput.of("body", "json", "must be JSON");
    }
  }

  // Without an id of its own, the same body on the same topic is the same message.
  private static String digest(String topic, byte[] body) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return topic + ":" + HexFormat.of().formatHex(sha.digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
