package io.waymark.fulfillment;

import io.waymark.kernel.Unknown;
import java.io.Reader;
import org.springframework.stereotype.Service;

/** Takes carriers' tables in. */
@Service
public class CarrierTables {

  private final Definitions<CarrierService> services;

  CarrierTables(Definitions<CarrierService> services) {
    this.services = services;
  }

  /**
   * Replaces the prices of a service.
   *
   * @param csv a header of a weight column and the zones; one row for each greatest weight
   * @param unit the unit of weights that name none: kg, g, lb or oz
   * @throws io.waymark.kernel.InvalidInput naming every cell that is wrong; nothing changes then
   */
  public CarrierService rates(String id, Reader csv, String unit) {
    CarrierService service = service(id);
    return services.save(with(service, service.bands(), RateFile.read(csv, unit)));
  }

  /**
   * Replaces the zones and transit times of a service.
   *
   * @param csv the columns {@code zone}, {@code up_to_km} (empty for the last) and {@code days}
   * @throws io.waymark.kernel.InvalidInput naming every cell that is wrong; nothing changes then
   */
  public CarrierService transitTimes(String id, Reader csv) {
    CarrierService service = service(id);
    return services.save(with(service, BandFile.read(csv), service.rates()));
  }

  private CarrierService service(String id) {
    return services.find(id).orElseThrow(() -> new Unknown("carrier service", id));
  }

  private static CarrierService with(
      CarrierService service, java.util.List<CarrierService.Band> bands, RateTable rates) {
    return new CarrierService(
        service.id(),
        service.carrier(),
        service.name(),
        service.methods(),
        bands,
        service.deliveryDays(),
        service.holidays(),
        rates);
  }
}
