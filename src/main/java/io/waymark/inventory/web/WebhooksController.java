package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Webhook;
import io.waymark.inventory.Webhooks;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions to the change feed, over HTTP. */
@RestController
@RequestMapping("/api/inventory/webhooks")
@Tag(name = "Inventory")
class WebhooksController {

  private final Webhooks webhooks;

  WebhooksController(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @Schema(name = "NewWebhook")
  record NewWebhook(
      URI url,
      @Schema(description = "16 to 200 characters; made if it is missing") String secret,
      @Schema(description = "the last number not to send; missing is the newest") Long after,
      @Schema(description = "missing is movements") Webhook.Topic topic) {}

  record WebhookList(List<Webhook> webhooks) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Have the change feed, or changes of stock levels, posted to a URL",
      description =
          "Up to 500 entries a post, in order, at least once; again after 1, 2, 4 … seconds, at"
              + " most an hour, until a 2xx answer. `X-Waymark-Signature` is `sha256=` and the"
              + " hexadecimal HMAC-SHA256, by the secret, of `X-Waymark-Timestamp`, a point and the"
              + " body. The secret is told in this answer only.")
  Webhooks.Subscribed subscribe(@RequestBody NewWebhook wanted) {
    return webhooks.subscribe(
        wanted.url(),
        wanted.secret(),
        wanted.after(),
        wanted.topic() == null ? Webhook.Topic.MOVEMENTS : wanted.topic());
  }

  @GetMapping
  @Operation(summary = "The subscriptions, how far each is, and what went wrong last")
  WebhookList list() {
    return new WebhookList(webhooks.webhooks());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "End a subscription")
  void unsubscribe(@PathVariable String id) {
    webhooks.unsubscribe(id);
  }
}
