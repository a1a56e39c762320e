package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.waymark.inventory.AllocationChange;
import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationGroup;
import io.waymark.inventory.AllocationLevels;
import io.waymark.inventory.Variant;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Map;

/** What a caller outside wants done with an allocation. */
@Schema(name = "AllocationChange")
record AllocationBody(
    @Schema(description = "the caller's own id of this request: it is done once") String requestId,
    @Schema(description = "in a list only: what to do") Kind kind,
    Sku sku,
    LocationId location,
    @Schema(
            description = "whose units, by level from the first on",
            example = "{\"channel\": \"web\", \"customerGroup\": \"vip\"}")
        Map<String, String> group,
    @Schema(description = "who gets them, for a reallocation") Map<String, String> target,
    int quantity,
    @Schema(description = "what for, such as an order's number") String reference,
    @Schema(description = "which kind is consumed; missing is any that can be sold")
        Map<String, String> dimensions) {

  /** The change; throws {@link InvalidInput} for what it lacks. */
  AllocationChange wanted(AllocationLevels levels) {
    return wanted(kind, levels);
  }

  /** The same, whose kind the path says. */
  AllocationChange wanted(Kind meant, AllocationLevels levels) {
    if (kind != null && kind != meant) {
      throw InvalidInput.of("kind", "same", "must be left out, or be what the path says");
    }
    AllocationGroup whose = levels.group("group", group);
    return new AllocationChange(
        requestId,
        meant,
        sku,
        location,
        dimensions == null ? null : Variant.of(dimensions),
        whose,
        target == null ? null : levels.group("target", target),
        quantity,
        reference);
  }
}
