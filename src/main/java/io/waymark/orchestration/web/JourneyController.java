package io.waymark.orchestration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;
import io.waymark.orders.Orders;
import java.io.InputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where an order's journeys stand, and the diagrams that show it. */
@Tag(name = "Journeys")
@RestController
class JourneyController {

  private final Orders orders;
  private final JourneyViews views;
  private final RepositoryService repository;

  JourneyController(Orders orders, JourneyViews views, RepositoryService repository) {
    this.orders = orders;
    this.views = views;
    this.repository = repository;
  }

  @Operation(summary = "The order's journeys and where each of them stands")
  @GetMapping("/api/orders/{id}/journey")
  JourneyView.All journeys(@PathVariable String id) {
    return new JourneyView.All(views.of(orders.get(new OrderId(id))));
  }

  @Operation(summary = "A deployed model as BPMN 2.0 XML with its diagram")
  @GetMapping(
      path = "/api/journeys/definitions/{definitionId}/xml",
      produces = MediaType.APPLICATION_XML_VALUE)
  Resource diagram(@PathVariable String definitionId) {
    try {
      InputStream model = repository.getProcessModel(definitionId);
      return new InputStreamResource(model);
    } catch (NotFoundException notThere) {
      throw new Unknown("journey definition", definitionId);
    }
  }
}
