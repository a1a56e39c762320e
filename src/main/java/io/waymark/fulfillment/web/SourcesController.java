package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.FulfillmentNetwork;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.SourceOperation;
import io.waymark.kernel.Address;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Unknown;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sources over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/sources")
@Tag(name = "Fulfillment")
class SourcesController {

  private final Fulfillment fulfillment;
  private final FulfillmentNetwork network;

  SourcesController(Fulfillment fulfillment, FulfillmentNetwork network) {
    this.fulfillment = fulfillment;
    this.network = network;
  }

  record SourceBody(
      String name,
      Source.Kind kind,
      Address address,
      PointBody point,
      String provider,
      Boolean active,
      SourceOperation operation) {}

  record SourceList(List<Source> sources) {}

  @GetMapping
  @Operation(
      summary = "List sources by location, or those near a point, the nearest first",
      description =
          "Near a point: latitude and longitude, with withinKm for all within a distance, or with"
              + " nearest for so many.")
  SourceList list(
      @RequestParam(required = false) Double latitude,
      @RequestParam(required = false) Double longitude,
      @RequestParam(required = false) Double withinKm,
      @RequestParam(required = false) Integer nearest) {
    if (latitude == null && longitude == null && withinKm == null && nearest == null) {
      return new SourceList(fulfillment.sources());
    }
    if (nearest != null && nearest >= 1) {
      return new SourceList(
          network.nearestSources(new PointBody(latitude, longitude).point("near"), nearest));
    }
    if (withinKm == null || !(withinKm >= 0)) {
      throw InvalidInput.of("withinKm", "required", "must be 0 or more km");
    }
    return new SourceList(
        network.sourcesNear(new PointBody(latitude, longitude).point("near"), withinKm));
  }

  @GetMapping("/{location}")
  @Operation(summary = "Read a source")
  Source read(@PathVariable LocationId location) {
    return fulfillment.source(location).orElseThrow(() -> new Unknown("source", location));
  }

  @PutMapping("/{location}")
  @Operation(summary = "Make a source (201) or replace it (200)")
  ResponseEntity<Source> save(@PathVariable LocationId location, @RequestBody SourceBody body) {
    boolean isNew = fulfillment.source(location).isEmpty();
    Source source =
        network.save(
            new Source(
                location,
                body.name(),
                body.kind(),
                body.address(),
                body.point() == null ? null : body.point().point("point"),
                body.provider(),
                body.active() == null || body.active(),
                body.operation()));
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(source);
  }

  @DeleteMapping("/{location}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a source")
  void remove(@PathVariable LocationId location) {
    network.removeSource(location);
  }
}
