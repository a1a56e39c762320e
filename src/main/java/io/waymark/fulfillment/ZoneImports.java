package io.waymark.fulfillment;

import com.fasterxml.jackson.databind.JsonNode;
import io.waymark.fulfillment.geography.Area;
import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;

/** Takes delivery zones in from GeoJSON (RFC 7946). */
@Service
public class ZoneImports {

  private final DefinitionTable table;
  private final NetworkMemory memory;

  ZoneImports(DefinitionTable table, NetworkMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  /**
   * What became of a file of zones.
   *
   * @param imported the ids of the zones that were made or replaced
   * @param repaired zones among them whose polygons were invalid
   * @param refused features that were not taken
   */
  public record Report(List<String> imported, List<Remark> repaired, List<Remark> refused) {}

  /**
   * A word on a feature.
   *
   * @param feature its number in the file, from 1
   * @param zone the id of the zone; null when it has none
   * @param reason what was wrong, in words
   */
  public record Remark(int feature, String zone, String reason) {}

  /**
   * Makes or replaces a zone of each feature; what cannot be taken is reported, and the others are
   * taken all the same. A feature's id, or its property {@code id}, is the zone's; its properties
   * {@code name} and {@code sources} (a list of locations) may be left out.
   *
   * @param geoJson a FeatureCollection or a Feature
   * @param repair whether invalid polygons are repaired rather than refused
   */
  public Report read(JsonNode geoJson, boolean repair) {
    Report report = new Report(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<DeliveryZone> zones = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    for (JsonNode feature : features(geoJson)) {
      number++;
      if (id(feature) != null && !ids.add(id(feature))) {
        report.refused().add(new Remark(number, id(feature), "is in the file before"));
        continue;
      }
      take(feature, number, repair, report).ifPresent(zones::add);
    }
    memory.change(() -> zones.forEach(zone -> table.save("delivery-zone", zone.id(), zone)));
    zones.forEach(zone -> report.imported().add(zone.id()));
    return report;
  }

  private static Optional<DeliveryZone> take(
      JsonNode feature, int number, boolean repair, Report report) {
    String id = id(feature);
    Area.Reading reading = Area.read(feature.path("geometry").toString(), repair);
    if (reading instanceof Area.Refused refused) {
      report.refused().add(new Remark(number, id, refused.reason()));
      return Optional.empty();
    }
    Area.Read read = (Area.Read) reading;
    try {
      DeliveryZone zone =
          new DeliveryZone(id, name(feature, id), sources(feature), read.area().geoJson());
      SetupRules.check(zone);
      if (read.repair() != null) {
        report.repaired().add(new Remark(number, id, "was repaired: " + read.repair()));
      }
      return Optional.of(zone);
    } catch (InvalidInput e) {
      report.refused().add(new Remark(number, id, e.getMessage()));
      return Optional.empty();
    }
  }

  private static Iterable<JsonNode> features(JsonNode geoJson) {
    String type = geoJson.path("type").asText();
    if (type.equals("Feature")) {
      return List.of(geoJson);
    }
    if (!type.equals("FeatureCollection") || geoJson.path("features").isEmpty()) {
      throw InvalidInput.of(
          "type", "geojson", "must be a Feature, or a FeatureCollection with features");
    }
    return geoJson.path("features");
  }

  private static String id(JsonNode feature) {
    JsonNode id = feature.hasNonNull("id") ? feature.get("id") : feature.at("/properties/id");
    return id.isValueNode() && !id.isNull() && !id.asText().isBlank() ? id.asText() : null;
  }

  private static String name(JsonNode feature, String id) {
    JsonNode name = feature.at("/properties/name");
    return name.isTextual() ? name.asText() : id;
  }

  private static Set<LocationId> sources(JsonNode feature) {
    return StreamSupport.stream(feature.at("/properties/sources").spliterator(), false)
        .map(source -> new LocationId(source.asText()))
        .collect(Collectors.toSet());
  }
}
