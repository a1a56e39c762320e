package io.waymark.providers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.providers.framework.InboundRequest;
import io.waymark.providers.framework.Received;
import io.waymark.providers.framework.Webhooks;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Webhooks", description = "Where outside systems send what happened there.")
class WebhookController {

  private final Webhooks webhooks;

  WebhookController(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  /** What is answered once the message is safe. */
  record Acknowledgement(String message, boolean duplicate) {}

  @Operation(
      summary = "Take a signed webhook",
      description =
          "The raw body is checked against the provider's signature, stored and acknowledged; it"
              + " is processed with its storing or soon after. The same message again is acknowledged as a duplicate. A topic may be"
              + " written orders/create, order.created or orders-create.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @PostMapping("/api/providers/{provider}/webhooks/{*topic}")
  ResponseEntity<Acknowledgement> receive(
      @PathVariable String provider, @PathVariable String topic, HttpServletRequest request)
      throws IOException {
    String name = topic.substring(1).replace('/', '-').replace('.', '-');
    webhooks.requireTopic(provider, name);
    InboundRequest inbound = new InboundRequest(headers(request), RawBody.read(request));
    Optional<String> contentType = Optional.ofNullable(request.getContentType());
    Webhooks.Outcome outcome = webhooks.receive(provider, name, contentType, inbound);
    if (outcome instanceof Webhooks.Outcome.Accepted accepted) {
      Received message = accepted.message();
      return ResponseEntity.accepted()
          .body(new Acknowledgement(message.id(), message instanceof Received.Duplicate));
    }
    if (outcome instanceof Webhooks.Outcome.Greeted) {
      return ResponseEntity.ok().build();
    }
    throw unsigned();
  }

  private static Map<String, String> headers(HttpServletRequest request) {
    Map<String, String> headers = new HashMap<>();
    Collections.list(request.getHeaderNames())
        .forEach(name -> headers.put(name, request.getHeader(name)));
    return headers;
  }

  // One answer for every cause, so that it teaches a forger nothing.
  private static ErrorResponseException unsigned() {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNAUTHORIZED,
            "The signature is missing or wrong, or no secret is configured for this provider.");
    problem.setTitle("Signature not accepted");
    return new ErrorResponseException(HttpStatus.UNAUTHORIZED, problem, null);
  }
}
