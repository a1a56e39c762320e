package io.waymark.orders;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The room's settings.
 *
 * @param cancelAfter how long after its receipt what waits for stock is cancelled, for orders that
 *     name no deadline; 30 days by default
 */
@ConfigurationProperties("waymark.orders")
record OrdersProperties(@DefaultValue("30d") Duration cancelAfter) {}
