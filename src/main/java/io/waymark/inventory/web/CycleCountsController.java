package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.CycleCount;
import io.waymark.inventory.CycleCounts;
import io.waymark.inventory.Variant;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cycle counts over HTTP. */
@RestController
@RequestMapping("/api/inventory/counts")
@Tag(name = "Inventory")
class CycleCountsController {

  private final CycleCounts counts;

  CycleCountsController(CycleCounts counts) {
    this.counts = counts;
  }

  @Schema(name = "CountedLine")
  record Line(Sku sku, Variant dimensions, Integer counted) {}

  @Schema(name = "NewCycleCount")
  record NewCount(String id, LocationId location, String reason, List<Line> lines) {}

  @PostMapping
  @Operation(
      summary = "Record a count: what was expected, what was found, and the variances",
      description = "Nothing changes until the count is posted. Idempotent by its id.")
  CycleCount record(@RequestBody NewCount count) {
    List<Line> lines = count.lines() == null ? List.of() : count.lines();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i) == null || lines.get(i).counted() == null) {
        throw InvalidInput.of("lines[" + i + "].counted", "required", "must not be missing");
      }
    }
    return counts.record(
        count.id(),
        count.location(),
        lines.stream()
            .map(line -> new CycleCount.Found(line.sku(), line.dimensions(), line.counted()))
            .toList(),
        count.reason());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One count")
  CycleCount count(@PathVariable String id) {
    return counts.count(id);
  }

  @PostMapping("/{id}/post")
  @Operation(summary = "Post the variances to the ledger, all or none; idempotent")
  CycleCount post(@PathVariable String id) {
    return counts.post(id);
  }

  @PostMapping("/{id}/cancel")
  @Operation(summary = "Drop the count; idempotent")
  CycleCount cancel(@PathVariable String id) {
    return counts.cancel(id);
  }
}
