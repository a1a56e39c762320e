package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.StockLevel;
import io.waymark.inventory.StockLevelChanged;
import io.waymark.inventory.StockLevels;
import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Low and out of stock, over HTTP. */
@RestController
@RequestMapping("/api/inventory/stock-levels")
@Tag(name = "Inventory")
class StockLevelsController {

  private final StockLevels levels;
  private final FeedStreams streams;

  StockLevelsController(StockLevels levels, FeedStreams streams) {
    this.levels = levels;
    this.streams = streams;
  }

  record LevelPage(Map<StockLevel, Long> counts, List<StockLevels.Entry> levels, String next) {}

  record ChangePage(List<StockLevelChanged> changes, long next) {}

  @GetMapping
  @Operation(
      summary = "Where stock is low or out, by SKU, location and channel",
      description =
          "`since` restricts to what is so since then or later. `counts` are of all, whatever is"
              + " asked for. An entry with a channel is of a channel that has a safety stock or a"
              + " threshold of its own; one without is of everybody else.")
  LevelPage list(
      @RequestParam(required = false) StockLevel level,
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String channel,
      @RequestParam(required = false) Instant since,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    Page<StockLevels.Entry> page =
        levels.find(new StockLevels.Search(level, sku, location, channel, since, after, limit));
    return new LevelPage(levels.counts(), page.rows(), page.next());
  }

  @GetMapping("/changes")
  @Operation(
      summary = "The changes of stock levels after a number, in their order",
      description =
          "Go on with `next`. A crossing is told once. Numbers have no gaps: when one can be read,"
              + " so can all before it. Webhooks of the topic `stock-levels` have the same posted.")
  ChangePage changes(
      @RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
    List<StockLevelChanged> changes = levels.after(checked(after), limit);
    return new ChangePage(
        changes, changes.isEmpty() ? after : changes.get(changes.size() - 1).number());
  }

  @GetMapping(path = "/changes/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(
      summary = "The same as server-sent events named `stock-level`",
      description =
          "Begins after the header `Last-Event-ID`, else after `after`, else with what changes from"
              + " now on.")
  SseEmitter stream(
      @RequestHeader(name = "Last-Event-ID", required = false) Long lastEvent,
      @RequestParam(required = false) Long after) {
    Long from = lastEvent == null ? after : lastEvent;
    return streams.open(
        "stock-level",
        (number, limit) ->
            levels.after(number, limit).stream()
                .map(each -> new FeedStreams.Numbered(each.number(), each))
                .toList(),
        from == null ? levels.last() : checked(from));
  }

  private static long checked(long after) {
    if (after < 0) {
      throw InvalidInput.of("after", "range", "must be 0 or more");
    }
    return after;
  }
}
