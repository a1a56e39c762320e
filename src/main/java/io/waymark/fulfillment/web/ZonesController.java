package io.waymark.fulfillment.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.Definitions;
import io.waymark.fulfillment.DeliveryZone;
import io.waymark.fulfillment.FulfillmentNetwork;
import io.waymark.fulfillment.ZoneImports;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Unknown;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Delivery zones over HTTP, as GeoJSON. */
@RestController
@RequestMapping("/api/fulfillment/zones")
@Tag(name = "Fulfillment")
class ZonesController {

  private static final String GEO_JSON = "application/geo+json";

  private final Definitions<DeliveryZone> zones;
  private final FulfillmentNetwork network;
  private final ZoneImports imports;

  ZonesController(
      Definitions<DeliveryZone> zones, FulfillmentNetwork network, ZoneImports imports) {
    this.zones = zones;
    this.network = network;
    this.imports = imports;
  }

  record FeatureCollection(String type, List<Feature> features) {}

  record Feature(String type, String id, Properties properties, @JsonRawValue String geometry) {}

  record Properties(String name, Set<LocationId> sources) {}

  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
  @Operation(
      summary = "List delivery zones as a GeoJSON feature collection, or those that cover a point",
      description = "Over a point: latitude and longitude together.")
  FeatureCollection list(
      @RequestParam(required = false) Double latitude,
      @RequestParam(required = false) Double longitude) {
    List<DeliveryZone> found =
        latitude == null && longitude == null
            ? zones.all()
            : network.zonesCovering(new PointBody(latitude, longitude).point("point"));
    return new FeatureCollection(
        "FeatureCollection", found.stream().map(ZonesController::feature).toList());
  }

  @GetMapping(
      path = "/{id}",
      produces = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
  @Operation(summary = "Read a delivery zone as a GeoJSON feature")
  Feature read(@PathVariable String id) {
    return feature(zones.find(id).orElseThrow(() -> new Unknown("delivery zone", id)));
  }

  @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
  @Operation(
      summary = "Import delivery zones from GeoJSON",
      description =
          "A feature makes or replaces the zone of its id. Its property sources names the locations"
              + " that deliver only into the zones naming them. Invalid polygons are repaired, or"
              + " refused when repair is false; the report says so. Polygons across the 180th"
              + " meridian are cut there.")
  ZoneImports.Report read(
      @RequestBody JsonNode geoJson, @RequestParam(defaultValue = "true") boolean repair) {
    return imports.read(geoJson, repair);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a delivery zone")
  void remove(@PathVariable String id) {
    zones.remove(id);
  }

  private static Feature feature(DeliveryZone zone) {
    return new Feature(
        "Feature", zone.id(), new Properties(zone.name(), zone.sources()), zone.geometry());
  }
}
