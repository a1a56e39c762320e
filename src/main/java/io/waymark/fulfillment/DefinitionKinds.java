package io.waymark.fulfillment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of things that the table of definitions keeps. */
@Configuration(proxyBeanMethods = false)
class DefinitionKinds {

  private final DefinitionTable table;
  private final NetworkMemory memory;

  DefinitionKinds(DefinitionTable table, NetworkMemory memory) {
    this.table = table;
    this.memory = memory;
  }

  @Bean
  Definitions<SourceList> sourceLists() {
    return stored(
        new StoredDefinitions.Kind<>(
            "source-list", SourceList::id, SetupRules::check, Network::sourceLists));
  }

  @Bean
  Definitions<DeliveryZone> deliveryZones() {
    return stored(
        new StoredDefinitions.Kind<>(
            "delivery-zone", DeliveryZone::id, SetupRules::check, Network::zones));
  }

  @Bean
  Definitions<CarrierService> carrierServices() {
    return stored(
        new StoredDefinitions.Kind<>(
            "carrier-service",
            CarrierService::id,
            CarrierServiceRules::check,
            Network::carrierServices));
  }

  private <T> Definitions<T> stored(StoredDefinitions.Kind<T> kind) {
    return new StoredDefinitions<>(kind, table, memory);
  }
}
