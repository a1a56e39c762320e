package io.waymark.inventory.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.inventory.Location;
import io.waymark.inventory.StockRecords;
import io.waymark.inventory.StockSearch;
import io.waymark.kernel.LocationId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Locations over HTTP. */
@RestController
@RequestMapping("/api/inventory/locations")
@Tag(name = "Inventory")
class LocationsController {

  private final StockRecords records;

  LocationsController(StockRecords records) {
    this.records = records;
  }

  record NewLocation(String name, String site, String organization) {}

  record LocationPage(List<Location> locations, String next) {}

  @PutMapping("/{id}")
  @Operation(
      summary = "Make a location (201) or change it (200)",
      description =
          "Without a site the location is its own site; without an organization it belongs to"
              + " `default`. A site belongs to one organization.")
  ResponseEntity<Location> define(@PathVariable LocationId id, @RequestBody NewLocation body) {
    Location location = new Location(id, body.name(), body.site(), body.organization());
    boolean isNew = records.define(location);
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(location);
  }

  @GetMapping
  @Operation(summary = "List locations by id")
  LocationPage list(
      @RequestParam(required = false) LocationId after,
      @RequestParam(defaultValue = "100") int limit) {
    StockRecords.Page<Location> page = records.locations(after, StockSearch.checkedLimit(limit));
    return new LocationPage(page.rows(), page.next());
  }
}
