package io.waymark.providers.framework;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One outside system as Waymark knows it; a bean of this type registers the provider. Each action
 * and each topic is a Camel route {@code direct:<provider>.<name>} whose route id is {@code
 * <provider>.<name>}; routes of topics that raise an event come with the framework.
 *
 * @param id kebab-case, at most 60 characters, such as {@code shopify}
 * @param name for people
 * @param description one sentence for people
 * @param actions what Waymark may ask of it, kebab-case
 * @param topics what it may tell Waymark, kebab-case
 * @param signature how its webhooks are signed; without one it takes no webhooks
 * @param externalIds how a webhook names itself; without a name, equal bodies are one message
 * @param greeting webhooks that are only a test of the connection: answered, not stored
 */
public record Provider(
    String id,
    String name,
    String description,
    List<String> actions,
    List<Topic> topics,
    Optional<WebhookSignature> signature,
    ExternalIds externalIds,
    Predicate<InboundRequest> greeting) {

  /** A provider that can do nothing yet; the methods below return richer copies. */
  public static Provider named(String id, String name, String description) {
    return new Provider(
        id,
        name,
        description,
        List.of(),
        List.of(),
        Optional.empty(),
        (topic, request) -> Optional.empty(),
        request -> false);
  }

  /** With an action, whose route the provider's own {@link ProviderRoutes} define. */
  public Provider action(String action) {
    return copy(add(actions, action), topics, signature, externalIds, greeting);
  }

  /** With an inbound topic, whose route the provider's own {@link ProviderRoutes} define. */
  public Provider topic(String topic) {
    return copy(actions, add(topics, Topic.processed(topic)), signature, externalIds, greeting);
  }

  /** With an inbound topic as above, but of any format rather than JSON. */
  public Provider topicOfAnyFormat(String topic) {
    return copy(actions, add(topics, Topic.unread(topic)), signature, externalIds, greeting);
  }

  /**
   * With an inbound topic that is published as {@link io.waymark.providers.ProviderEventRaised}
   * named in UpperCamel; its JSON body must have {@code orderId} and {@code fulfillmentOrderId}.
   */
  public Provider event(String topic) {
    return copy(actions, add(topics, Topic.raised(topic)), signature, externalIds, greeting);
  }

  /** With the check that each of its webhooks must pass. */
  public Provider signedBy(WebhookSignature check) {
    return copy(actions, topics, Optional.of(check), externalIds, greeting);
  }

  /** With the rule that finds a webhook's own id. */
  public Provider identifiedBy(ExternalIds rule) {
    return copy(actions, topics, signature, rule, greeting);
  }

  /** With a test for connection checks, which platforms send unsigned when a webhook is made. */
  public Provider greetingBy(Predicate<InboundRequest> test) {
    return copy(actions, topics, signature, externalIds, test);
  }

  /** The names of the events that its topics raise. */
  public List<String> events() {
    return topics.stream().flatMap(topic -> topic.event().stream()).toList();
  }

  Optional<Topic> findTopic(String wanted) {
    return topics.stream().filter(topic -> topic.name().equals(wanted)).findFirst();
  }

  private Provider copy(
      List<String> newActions,
      List<Topic> newTopics,
      Optional<WebhookSignature> newSignature,
      ExternalIds newExternalIds,
      Predicate<InboundRequest> newGreeting) {
    return new Provider(
        id, name, description, newActions, newTopics, newSignature, newExternalIds, newGreeting);
  }

  private static <T> List<T> add(List<T> list, T element) {
    return Stream.concat(list.stream(), Stream.of(element)).toList();
  }
}
