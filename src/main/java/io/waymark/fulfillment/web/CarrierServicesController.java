package io.waymark.fulfillment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.CarrierTables;
import io.waymark.fulfillment.Definitions;
import io.waymark.fulfillment.RateTable;
import io.waymark.kernel.Unknown;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Carriers' services over HTTP. */
@RestController
@RequestMapping("/api/fulfillment/carrier-services")
@Tag(name = "Fulfillment")
class CarrierServicesController {

  private final Definitions<CarrierService> services;
  private final CarrierTables tables;

  CarrierServicesController(Definitions<CarrierService> services, CarrierTables tables) {
    this.services = services;
    this.tables = tables;
  }

  record ServiceBody(
      String carrier,
      String name,
      Set<String> methods,
      List<CarrierService.Band> bands,
      Set<DayOfWeek> deliveryDays,
      Set<LocalDate> holidays,
      RateTable rates) {}

  record Services(List<CarrierService> carrierServices) {}

  @GetMapping
  @Operation(summary = "List carriers' services by id")
  Services list() {
    return new Services(services.all());
  }

  @GetMapping("/{id}")
  @Operation(summary = "Read a carrier's service")
  CarrierService read(@PathVariable String id) {
    return services.find(id).orElseThrow(() -> new Unknown("carrier service", id));
  }

  @PutMapping("/{id}")
  @Operation(
      summary = "Make a carrier's service (201) or replace it (200)",
      description = "With its zones by distance, transit times and, if known, prices.")
  ResponseEntity<CarrierService> save(@PathVariable String id, @RequestBody ServiceBody body) {
    boolean isNew = services.find(id).isEmpty();
    CarrierService service =
        services.save(
            new CarrierService(
                id,
                body.carrier(),
                body.name(),
                body.methods(),
                body.bands(),
                body.deliveryDays(),
                body.holidays(),
                body.rates()));
    return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK).body(service);
  }

  @PutMapping(
      path = "/{id}/rates",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Replace the prices of a service by a CSV table",
      description =
          "As carriers publish them: the first column is the greatest weight of each row (such as"
              + " 4 oz), the others are named by the service's zones. Weights without a unit are"
              + " in weightUnit: kg, g, lb or oz.")
  CarrierService rates(
      @PathVariable String id,
      @RequestParam(defaultValue = "kg") String weightUnit,
      @RequestBody String csv) {
    return tables.rates(id, new StringReader(csv), weightUnit);
  }

  @PutMapping(
      path = "/{id}/transit-times",
      consumes = {"text/csv", MediaType.TEXT_PLAIN_VALUE})
  @Operation(
      summary = "Replace the zones and transit times of a service by a CSV table",
      description = "The columns zone, up_to_km (empty in the last row for any distance) and days.")
  CarrierService transitTimes(@PathVariable String id, @RequestBody String csv) {
    return tables.transitTimes(id, new StringReader(csv));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Remove a carrier's service")
  void remove(@PathVariable String id) {
    services.remove(id);
  }
}
