package io.waymark.inventory.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.inventory.StockSettings;
import io.waymark.inventory.web.SettingsController.SettingAnswers;
import io.waymark.inventory.web.SettingsController.SettingBody;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Low-stock thresholds over HTTP. */
@RestController
@RequestMapping("/api/inventory/low-stock-thresholds")
@Tag(name = "Inventory")
class LowStockThresholdsController extends SettingsController {

  LowStockThresholdsController(StockSettings settings, JsonRows rows) {
    super(Kind.LOW_STOCK_THRESHOLD, settings, rows);
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
    return write(body);
  }
}
