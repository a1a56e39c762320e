package io.waymark.providers;

import io.waymark.providers.framework.ExternalIds;
import io.waymark.providers.framework.HmacSha256;
import io.waymark.providers.framework.InboundMessage;
import io.waymark.providers.framework.Provider;
import io.waymark.providers.framework.ProviderRoutes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** An outside system that does what a test tells it to, in every test's context. */
@Configuration(proxyBeanMethods = false)
public class TestSystem {

  public static final String ID = "test-system";
  public static final HmacSha256 SIGNATURE = new HmacSha256("X-Test-Signature", "only for tests");

  @Bean
  Provider testSystemProvider() {
    return Provider.named(ID, "Test system", "Does what a test tells it to.")
        .action("call")
        .topic("told")
        .topic("orders-told")
        .event("thing-happened")
        .signedBy(SIGNATURE)
        .greetingBy(request -> new String(request.body(), StandardCharsets.UTF_8).equals("ping"))
        .identifiedBy(ExternalIds.header("X-Test-Id"));
  }

  @Bean
  Script testSystemScript() {
    return new Script();
  }

  @Bean
  ProviderRoutes testSystemRoutes(Script script) {
    return new ProviderRoutes(ID) {
      @Override
      public void configure() {
        topic("told").process(exchange -> script.told(exchange));
        topic("orders-told").process(exchange -> script.told(exchange));
        action("call").process(exchange -> script.called(exchange));
      }
    };
  }

  /**
   * What a test lets happen, by external id, idempotency key or (without an exchange) an event's
   * fulfillment order, and what it then sees.
   */
  public static class Script {

    /** What happens to one message. */
    public interface Turn {
      void take(Exchange exchange) throws Exception;
    }

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> seen = new ConcurrentHashMap<>();
    private final List<ProviderEventRaised> events = new CopyOnWriteArrayList<>();
    private final List<ProviderCallFailed> failures = new CopyOnWriteArrayList<>();

    public void on(String key, Turn turn) {
      turns.put(key, turn);
    }

    /** The headers of every time that the message was tried. */
    public List<Map<String, Object>> tries(String key) {
      return seen.getOrDefault(key, List.of());
    }

    public List<ProviderEventRaised> events(String fulfillmentOrderId) {
      return events.stream()
          .filter(event -> event.fulfillmentOrderId().equals(fulfillmentOrderId))
          .toList();
    }

    public List<ProviderCallFailed> failures(String message) {
      return failures.stream().filter(failure -> failure.message().equals(message)).toList();
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void hear(ProviderEventRaised event) throws Exception {
      events.add(event);
      Turn turn = turns.get(event.fulfillmentOrderId());
      if (turn != null) {
        turn.take(null);
      }
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void hear(ProviderCallFailed failure) {
      failures.add(failure);
    }

    private void told(Exchange exchange) throws Exception {
      take(InboundMessage.of(exchange).externalId(), exchange);
    }

    private void called(Exchange exchange) throws Exception {
      take(exchange.getMessage().getHeader("Idempotency-Key", String.class), exchange);
    }

    private void take(String key, Exchange exchange) throws Exception {
      seen.computeIfAbsent(key, none -> new CopyOnWriteArrayList<>())
          .add(Map.copyOf(exchange.getMessage().getHeaders()));
      Turn turn = turns.get(key);
      if (turn != null) {
        turn.take(exchange);
      }
    }
  }
}
