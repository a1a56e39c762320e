package io.waymark.fulfillment;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.waymark.fulfillment.geography.Arc;
import io.waymark.kernel.GeoPoint;
import java.util.List;
import org.springframework.stereotype.Service;

/** Draws a plan: destination, sources, delivery zones and the ways of the shipments, as GeoJSON. */
@Service
public class PlanMap {

  private final StoredNetwork network;
  private final ObjectMapper json;

  PlanMap(StoredNetwork network, ObjectMapper json) {
    this.network = network;
    this.json = json;
  }

  /**
   * A GeoJSON feature collection (RFC 7946). The property {@code type} of each feature is {@code
   * destination}, {@code source}, {@code zone} or {@code shipment}; ways are geodesics, cut at the
   * 180th meridian. Sources that are no longer in the network are left out.
   */
  public ObjectNode of(FulfillmentPlan plan) {
    ObjectNode map = json.createObjectNode().put("type", "FeatureCollection");
    ArrayNode features = map.putArray("features");
    if (plan.destination() != null) {
      add(features, "destination", null, point(plan.destination()));
      for (DeliveryZone zone : network.now().zoneIndex().covering(plan.destination())) {
        add(features, "zone", zone.id(), zone.geometry()).put("name", zone.name());
      }
    }
    for (FulfillmentPlan.Candidate candidate : plan.candidates()) {
      network
          .now()
          .source(candidate.source())
          .ifPresent(source -> add(features, plan, candidate, source));
    }
    for (FulfillmentPlan.Shipment shipment : plan.shipments()) {
      network
          .now()
          .source(shipment.source())
          .ifPresent(source -> add(features, plan, shipment, source));
    }
    return map;
  }

  private void add(
      ArrayNode features,
      FulfillmentPlan plan,
      FulfillmentPlan.Candidate candidate,
      Source source) {
    ObjectNode properties =
        add(features, "source", source.location().value(), point(source.point()))
            .put("name", source.name())
            .put("kind", source.kind().name())
            .put("distanceKm", candidate.distanceKm())
            .put("explanation", candidate.explanation())
            .put(
                "chosen",
                plan.shipments().stream().anyMatch(s -> s.source().equals(source.location())));
    if (candidate.removedBy() != null) {
      properties.put("removedBy", candidate.removedBy());
    }
  }

  private void add(
      ArrayNode features, FulfillmentPlan plan, FulfillmentPlan.Shipment shipment, Source source) {
    if (plan.destination() != null) {
      add(features, "shipment", null, way(source.point(), plan.destination()))
          .put("source", source.location().value())
          .put("distanceKm", shipment.distanceKm())
          .put("cost", shipment.cost())
          .put("units", shipment.lines().stream().mapToInt(PlanRequest.Line::quantity).sum())
          .put("reason", shipment.reason());
    }
  }

  private static ObjectNode add(ArrayNode features, String type, String id, String geometry) {
    ObjectNode feature = features.addObject().put("type", "Feature");
    if (id != null) {
      feature.put("id", type + " " + id);
    }
    feature.putRawValue("geometry", new RawValue(geometry));
    ObjectNode properties = feature.putObject("properties").put("type", type);
    return id == null ? properties : properties.put("id", id);
  }

  private static String point(GeoPoint point) {
    return "{\"type\":\"Point\",\"coordinates\":%s}".formatted(coordinates(point));
  }

  private static String way(GeoPoint from, GeoPoint to) {
    List<String> parts =
        Arc.between(from, to).stream()
            .map(part -> part.stream().map(PlanMap::coordinates).toList().toString())
            .toList();
    return "{\"type\":\"MultiLineString\",\"coordinates\":%s}".formatted(parts);
  }

  private static String coordinates(GeoPoint point) {
    return "[" + point.longitude() + "," + point.latitude() + "]";
  }
}
