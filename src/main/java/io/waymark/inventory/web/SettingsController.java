package io.waymark.inventory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.StockRecords.Page;
import io.waymark.inventory.StockSetting;
import io.waymark.inventory.StockSetting.Kind;
import io.waymark.inventory.StockSettings;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Settings of one kind over HTTP: what all kinds have alike. */
abstract class SettingsController {

  private final Kind kind;
  private final StockSettings settings;
  private final JsonRows rows;

  SettingsController(Kind kind, StockSettings settings, JsonRows rows) {
    this.kind = kind;
    this.settings = settings;
    this.rows = rows;
  }

  @Schema(name = "StockSetting")
  record SettingBody(
      Sku sku,
      @Schema(description = "missing is every location") LocationId location,
      @Schema(description = "missing is every channel") String channel,
      @Schema(description = "whole units, 0 or more") Integer units,
      @Schema(description = "true takes the setting back; then without units") Boolean remove) {

    StockSetting setting() {
      boolean taken = Boolean.TRUE.equals(remove);
      if (taken == (units != null)) {
        throw InvalidInput.of("units", "required", "must be given, unless the setting is removed");
      }
      return new StockSetting(sku, location, channel, units);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SettingAnswer(
      String sku, String location, String channel, Outcome outcome, List<Violation> errors) {

    enum Outcome {
      DONE,
      REFUSED
    }
  }

  record SettingAnswers(List<SettingAnswer> outcomes) {}

  record SettingPage(List<StockSetting> settings, String next) {}

  /** A list has an outcome for each; one that is sent alone and breaks a rule is a problem. */
  final SettingAnswers write(JsonNode body) {
    boolean alone = body.isObject();
    List<JsonRows.Row<StockSetting>> read =
        rows.read(alone ? rows.list(body) : body, SettingBody.class, SettingBody::setting);
    List<StockSetting> readable = read.stream().flatMap(each -> each.read().stream()).toList();
    List<List<Violation>> decided = settings.apply(kind, readable);
    List<SettingAnswer> answers = new ArrayList<>();
    int next = 0;
    for (JsonRows.Row<StockSetting> each : read) {
      List<Violation> errors = each.read().isPresent() ? decided.get(next++) : each.violations();
      if (alone && !errors.isEmpty()) {
        throw new InvalidInput(errors);
      }
      answers.add(
          new SettingAnswer(
              each.text("sku"),
              each.text("location"),
              each.text("channel"),
              errors.isEmpty() ? SettingAnswer.Outcome.DONE : SettingAnswer.Outcome.REFUSED,
              errors.isEmpty() ? null : errors));
    }
    return new SettingAnswers(answers);
  }

  @GetMapping
  @Operation(summary = "What is set, by SKU, location and channel")
  SettingPage list(
      @RequestParam(required = false) Set<Sku> sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String channel,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "100") int limit) {
    Page<StockSetting> page =
        settings.find(kind, new StockSettings.Search(sku, location, channel, after, limit));
    return new SettingPage(page.rows(), page.next());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Take back what is set for exactly this scope; nothing happens if nothing is")
  void remove(
      @RequestParam Sku sku,
      @RequestParam(required = false) LocationId location,
      @RequestParam(required = false) String channel) {
    List<Violation> violations =
        settings.apply(kind, List.of(new StockSetting(sku, location, channel, null))).get(0);
    if (!violations.isEmpty()) {
      throw new InvalidInput(violations);
    }
  }
}
