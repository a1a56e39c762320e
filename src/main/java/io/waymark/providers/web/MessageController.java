package io.waymark.providers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.providers.framework.Direction;
import io.waymark.providers.framework.Message;
import io.waymark.providers.framework.MessagePage;
import io.waymark.providers.framework.MessageSearch;
import io.waymark.providers.framework.MessageState;
import io.waymark.providers.framework.Messages;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/providers/messages")
@Tag(name = "Messages", description = "What came in from outside systems and what goes to them.")
class MessageController {

  private final Messages messages;

  MessageController(Messages messages) {
    this.messages = messages;
  }

  /** How many messages are tried again. */
  record Reprocessed(int reprocessed) {}

  @Operation(
      summary = "List messages, newest first",
      description = "Ask again with after = next of the page before to see more.")
  @GetMapping
  MessagePage search(
      @RequestParam(required = false) String provider,
      @RequestParam(required = false) Direction direction,
      @RequestParam(required = false) MessageState state,
      @RequestParam(required = false) String orderId,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "50") int limit) {
    return messages.search(new MessageSearch(provider, direction, state, orderId, after, limit));
  }

  @Operation(summary = "Show one message with its body")
  @GetMapping("/{id}")
  Message one(@PathVariable String id) {
    return messages.get(id);
  }

  @Operation(
      summary = "Mend the body of a failed or dead message",
      description = "The request's body, as it stands, replaces the message's; then reprocess it.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
  @PutMapping("/{id}/body")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void mend(@PathVariable String id, HttpServletRequest request) throws IOException {
    messages.mend(id, RawBody.read(request));
  }

  @Operation(summary = "Try a failed or dead message again")
  @PostMapping("/{id}/reprocess")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void reprocess(@PathVariable String id) {
    messages.reprocess(id);
  }

  @Operation(summary = "Try all dead (or failed) messages again")
  @PostMapping("/reprocess")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Reprocessed reprocessAll(
      @RequestParam(required = false) String provider,
      @RequestParam(defaultValue = "DEAD") MessageState state) {
    return new Reprocessed(messages.reprocessAll(provider, state));
  }
}
