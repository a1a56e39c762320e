package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.ChangeFeed;
import io.waymark.inventory.FeedEntry;
import io.waymark.kernel.InvalidInput;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The change feed over HTTP. */
@RestController
@RequestMapping("/api/inventory/feed")
@Tag(name = "Inventory")
class FeedController {

  private final ChangeFeed feed;
  private final FeedStreams streams;

  FeedController(ChangeFeed feed, FeedStreams streams) {
    this.feed = feed;
    this.streams = streams;
  }

  record FeedPage(List<FeedEntry> entries, long next) {}

  @GetMapping
  @Operation(
      summary = "What changed after a number: the ledger in an order that misses nothing",
      description =
          "Go on with `next`. Numbers are given after the commit and have no gaps: when one can be"
              + " read, so can all before it, now and later.")
  FeedPage after(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    List<FeedEntry> entries = feed.after(checked("after", after), limit);
    return new FeedPage(
        entries, entries.isEmpty() ? after : entries.get(entries.size() - 1).number());
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "The same as server-sent events named `movement`",
      description =
          "Begins after the header `Last-Event-ID`, else after `after`, else with what changes from"
              + " now on. A lost connection is taken up by the browser where it ended.")
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) Long lastEvent,
      @RequestParam(required = false) Long after) {
    Long from = lastEvent == null ? after : lastEvent;
    return streams.open(
        "movement",
        (number, limit) ->
            feed.after(number, limit).stream()
                .map(each -> new FeedStreams.Numbered(each.number(), each))
                .toList(),
        from == null ? feed.last() : checked(lastEvent == null ? "after" : "Last-Event-ID", from));
  }

  private static long checked(String field, long after) {
    if (after < 0) {
      throw InvalidInput.of(field, "range", "must be 0 or more");
    }
    return after;
  }
}
