package io.waymark.providers.framework;

import io.waymark.kernel.Turns;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DispatchSettings.class)
class FrameworkBeans {

  @Bean
  Dispatcher dispatcher(
      DispatchSettings settings,
      MessageRows rows,
      Attempt attempt,
      Turns turns,
      CamelContext camel) {
    String node = "node-" + UUID.randomUUID().toString().substring(0, 8);
    return new Dispatcher(
        node, settings, rows, attempt, turns, () -> camel.getStatus().isStarted());
  }
}
