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

/** Safety stock over HTTP. */
@RestController
@RequestMapping("/api/inventory/safety-stocks")
@Tag(name = "Inventory")
class SafetyStocksController extends SettingsController {

  SafetyStocksController(StockSettings settings, JsonRows rows) {
    super(Kind.SAFETY_STOCK, settings, rows);
  }

  @PutMapping
  @Operation(
      summary = "Set the safety stock of products: one or a list of at most 10,000",
      description =
          "Units at each location that reservations with availability check leave alone."
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
