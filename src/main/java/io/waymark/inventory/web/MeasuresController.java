package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.CalculatedMeasure;
import io.waymark.inventory.Dimension;
import io.waymark.inventory.Measure;
import io.waymark.inventory.Measures;
import io.waymark.inventory.ReasonCode;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is measured, by whom, and in whose words, over HTTP. */
@RestController
@RequestMapping("/api/inventory")
@Tag(name = "Inventory")
class MeasuresController {

  private final Measures measures;
  private final StockRecords records;

  MeasuresController(Measures measures, StockRecords records) {
    this.measures = measures;
    this.records = records;
  }

  record NewSource(
      @Schema(description = "its physical measures", example = "[\"inbound\"]")
          Set<String> measures,
      @Schema(description = "its names of dimensions", example = "{\"Farbe\": \"color\"}")
          Map<String, Dimension> dimensions) {}

  record Formula(
      @Schema(example = "[\"waymark.onHand\", \"pos.inbound\"]") List<Measure> add,
      @Schema(example = "[\"waymark.reserved\"]") List<Measure> subtract,
      @Schema(description = "whether reservations must leave it at 0 or more; of one measure only")
          boolean limitsReservations) {}

  record ReasonName(String name) {}

  record Sources(List<StockSource> dataSources) {}

  record Calculated(List<CalculatedMeasure> measures) {}

  record Reasons(List<ReasonCode> reasonCodes) {}

  @GetMapping("/data-sources")
  @Operation(summary = "The data sources, their physical measures and their names of dimensions")
  Sources sources() {
    return new Sources(measures.sources());
  }

  @PutMapping("/data-sources/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Make or change a data source",
      description = "409 when a measure that is left out has quantities or is calculated with.")
  void define(@PathVariable String name, @RequestBody NewSource source) {
    measures.define(new StockSource(name, source.measures(), source.dimensions()));
  }

  @GetMapping("/calculated-measures")
  @Operation(summary = "The calculated measures")
  Calculated calculated() {
    return new Calculated(measures.calculated());
  }

  @PutMapping("/calculated-measures/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Make or change a calculated measure: physical measures added and subtracted",
      description =
          "Checked first: every part is a known physical measure and named once. Holds for every"
              + " query that begins after it, on every node.")
  void define(@PathVariable String name, @RequestBody Formula formula) {
    measures.define(
        new CalculatedMeasure(
            name, formula.add(), formula.subtract(), formula.limitsReservations()));
  }

  @DeleteMapping("/calculated-measures/{name}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a calculated measure")
  void remove(@PathVariable String name) {
    measures.removeCalculated(name);
  }

  @GetMapping("/reason-codes")
  @Operation(summary = "The reasons for which stock is adjusted")
  Reasons reasons() {
    return new Reasons(records.reasonCodes());
  }

  @PutMapping("/reason-codes/{code}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Make a reason code or rename it")
  void define(@PathVariable String code, @RequestBody ReasonName reason) {
    records.define(new ReasonCode(code, reason.name()));
  }
}
