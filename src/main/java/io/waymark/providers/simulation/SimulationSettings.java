package io.waymark.providers.simulation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the simulated outside systems live, under {@code waymark.simulation}.
 *
 * @param enabled whether this node runs them
 * @param host the address they listen on
 * @param port the port they listen on; 0 takes a free one
 * @param callbackUrl where Waymark is, as they see it; by default this node
 * @param database the JDBC URL of their own memory, an embedded H2
 * @param secret what they sign with; generated at the start when missing, so several nodes need one
 */
@ConfigurationProperties("waymark.simulation")
record SimulationSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("127.0.0.1") String host,
    @DefaultValue("8090") int port,
    String callbackUrl,
    // WRITE_DELAY=0: an outside system does not forget what it acknowledged when Waymark is killed.
    @DefaultValue("jdbc:h2:file:./data/simulation;WRITE_DELAY=0") String database,
    String secret) {}
