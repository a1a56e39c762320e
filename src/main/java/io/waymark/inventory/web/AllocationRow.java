package io.waymark.inventory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.Allocation;
import io.waymark.inventory.AllocationFigures;
import io.waymark.inventory.AllocationLevels;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Map;

/** An allocation as it is answered. */
@Schema(name = "Allocation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllocationRow(
    Sku sku,
    LocationId location,
    @Schema(description = "its values by level", example = "{\"channel\": \"web\"}")
        Map<String, String> group,
    @Schema(description = "the same as text, to ask for it", example = "web") String path,
    @Schema(description = "units ever kept for the group and not taken back") int allocated,
    @Schema(description = "those of them that are reserved, shipped or used up") int consumed,
    @Schema(description = "allocated less consumed") int left,
    @Schema(description = "units of what is left that are in stock and not reserved")
        Integer backed,
    @Schema(description = "units at the place that serve all") Integer commonPool) {

  static AllocationRow of(Allocation each, AllocationLevels levels) {
    return new AllocationRow(
        each.sku(),
        each.location(),
        levels.named(each.group()),
        each.group().text(),
        each.allocated(),
        each.consumed(),
        each.left(),
        null,
        null);
  }

  static AllocationRow of(AllocationFigures figures, AllocationLevels levels) {
    AllocationRow row = of(figures.allocation(), levels);
    return new AllocationRow(
        row.sku,
        row.location,
        row.group,
        row.path,
        row.allocated,
        row.consumed,
        row.left,
        figures.backed(),
        figures.commonPool());
  }
}
