package io.waymark.providers.framework;

/** Tells whether a webhook really comes from the outside system. */
@FunctionalInterface
public interface WebhookSignature {

  /** True when the signature over the raw body is right; false when wrong, missing or no secret. */
  boolean accepts(InboundRequest request);
}
