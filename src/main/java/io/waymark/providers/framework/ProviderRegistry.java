package io.waymark.providers.framework;

import io.waymark.kernel.Unknown;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Every provider that this node has. */
@Component
public class ProviderRegistry {

  private final Map<String, Provider> providers;
  private final CamelContext camel;

  ProviderRegistry(ObjectProvider<Provider> providers, CamelContext camel) {
    this.providers =
        providers
            .orderedStream()
            .collect(
                Collectors.toMap(
                    Provider::id,
                    Function.identity(),
                    (one, other) -> {
                      throw new IllegalStateException("Two providers are named " + one.id());
                    },
                    TreeMap::new));
    this.camel = camel;
  }

  /** All of them, by id. */
  public Collection<Provider> all() {
    return providers.values();
  }

  /** The provider with this id; throws {@link Unknown} if there is none. */
  public Provider get(String id) {
    Provider provider = providers.get(id);
    if (provider == null) {
      throw new Unknown("provider", id);
    }
    return provider;
  }

  /** The provider's topic of this name; throws {@link Unknown} if there is none. */
  public Topic topic(String provider, String topic) {
    return get(provider)
        .findTopic(topic)
        .orElseThrow(() -> new Unknown("topic of " + provider, topic));
  }

  void requireAction(String provider, String action) {
    if (!get(provider).actions().contains(action)) {
      throw new Unknown("action of " + provider, action);
    }
  }

  // A missing route would otherwise only show when the first message dies of it.
  @EventListener(ApplicationStartedEvent.class)
  void everyActionAndTopicHasItsRoute() {
    List<String> missing =
        providers.values().stream()
            .flatMap(ProviderRegistry::routeIds)
            .filter(id -> camel.getRoute(id) == null)
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Providers declare what no route does: " + missing);
    }
  }

  private static Stream<String> routeIds(Provider provider) {
    return Stream.concat(provider.actions().stream(), provider.topics().stream().map(Topic::name))
        .map(name -> provider.id() + "." + name);
  }
}
