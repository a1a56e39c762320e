package io.waymark.providers.framework;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;

/**
 * The Camel routes of one provider. Routes of topics run in the transaction that marks the message
 * done, so they must stay on their thread and call nothing outside; routes of actions run outside
 * every transaction and get the payload as JSON text with header {@code Idempotency-Key}. An
 * exception means that the message is tried again, {@link io.waymark.kernel.InvalidInput} that it
 * is dead until somebody mends it.
 */
public abstract class ProviderRoutes extends RouteBuilder {

  private final String provider;

  /** The routes of the provider with this id. */
  protected ProviderRoutes(String provider) {
    this.provider = provider;
  }

  /** Starts the route of an action. */
  protected final RouteDefinition action(String action) {
    return route(action);
  }

  /** Starts the route of a topic; {@link InboundMessage#of} gives the message. */
  protected final RouteDefinition topic(String topic) {
    return route(topic);
  }

  private RouteDefinition route(String name) {
    String id = provider + "." + name;
    // The message table retries, so an exception must reach the dispatcher as it is.
    return from("direct:" + id).routeId(id).errorHandler(noErrorHandler());
  }
}
