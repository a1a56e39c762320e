package io.waymark.providers.framework;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages are worked off, under {@code waymark.providers.dispatch}.
 *
 * @param lanes inbound messages at once; those of one order always share a lane
 * @param calls outbound calls at once
 * @param queue messages that this node holds in memory; more stay with the poller
 * @param lease how long a message stays this node's without a sign of life
 * @param poll how often to look for lapsed leases and due retries
 * @param batch messages per look
 * @param firstRetry the delay after the first failure; doubles each time, with jitter
 * @param longestRetry the longest delay
 * @param maxAttempts after so many failures a message is dead
 */
@ConfigurationProperties("waymark.providers.dispatch")
record DispatchSettings(
    @DefaultValue("8") int lanes,
    @DefaultValue("16") int calls,
    @DefaultValue("5000") int queue,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("1s") Duration poll,
    @DefaultValue("200") int batch,
    @DefaultValue("200ms") Duration firstRetry,
    @DefaultValue("10m") Duration longestRetry,
    @DefaultValue("12") int maxAttempts) {}
