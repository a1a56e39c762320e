package io.waymark.providers.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SimulationSettings.class, Behaviour.class})
class SimulationBeans {

  @Bean
  Simulation simulation(SimulationSettings settings, Behaviour behaviour) {
    int port = settings.port() == 0 ? freePort(settings.host()) : settings.port();
    String secret =
        settings.secret() == null || settings.secret().isBlank() ? anySecret() : settings.secret();
    String url = "http://" + settings.host() + ":" + port;
    return new Simulation(settings.enabled(), url, secret, behaviour);
  }

  private static int freePort(String host) {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String anySecret() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
