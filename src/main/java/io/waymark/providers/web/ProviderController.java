package io.waymark.providers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.framework.ProviderRegistry;
import io.waymark.providers.framework.Topic;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Providers", description = "The connections to outside systems.")
class ProviderController {

  private final ProviderRegistry registry;

  ProviderController(ProviderRegistry registry) {
    this.registry = registry;
  }

  /** A provider as the registry shows it. */
  record Entry(
      String id,
      String name,
      String description,
      List<String> actions,
      List<String> events,
      List<String> topics,
      boolean webhooks) {

    static Entry of(Provider provider) {
      return new Entry(
          provider.id(),
          provider.name(),
          provider.description(),
          provider.actions(),
          provider.events(),
          provider.topics().stream().map(Topic::name).toList(),
          provider.signature().isPresent());
    }
  }

  @Operation(summary = "List the providers with their actions, events and topics")
  @GetMapping("/api/providers")
  List<Entry> all() {
    return registry.all().stream().map(Entry::of).toList();
  }

  @Operation(summary = "Show one provider")
  @GetMapping("/api/providers/{provider}")
  Entry one(@PathVariable String provider) {
    return Entry.of(registry.get(provider));
  }
}
