package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.inventory.web.SettingRows.SettingAnswers;
import io.waymark.inventory.web.SettingRows.SettingBody;
import io.waymark.inventory.web.SettingRows.SettingPage;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Low-stock thresholds over HTTP. */
@RestController
@RequestMapping("/api/inventory/low-stock-thresholds")
@Tag(name = "Inventory")
class LowStockThresholdsController {

  private final SettingRows rows;

  LowStockThresholdsController(SettingRows rows) {
    this.rows = rows;
  }

  @PutMapping
  @Operation(
      summary = "Set the low-stock threshold of products: one or a list of at most 10,000",
      description =
          "Available units at a location at which its stock is low: the reorder point."
              + " Without a location it holds at each location for which nothing is set, without a"
              + " channel for every channel for which nothing is set; the location comes before the"
              + " channel. Each row of a list has its own outcome, DONE or REFUSED; one that is sent"
              + " alone and breaks a rule is answered as a problem. Idempotent.")
  SettingAnswers put(
      @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      array = @ArraySchema(schema = @Schema(implementation = SettingBody.class))))
          @RequestBody
          JsonNode body) {
    return rows.put(Kind.LOW_STOCK_THRESHOLD, body);
  }

  @GetMapping
  @Operation(summary = "What is set, by SKU, location and channel")
  SettingPage list(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String channel,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    return rows.list(Kind.LOW_STOCK_THRESHOLD, sku, location, channel, after, limit);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Take back what is set for exactly this scope; nothing happens if nothing is")
  void remove(
      @RequestParam Sku sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String channel) {
    rows.remove(Kind.LOW_STOCK_THRESHOLD, sku, location, channel);
  }
}
