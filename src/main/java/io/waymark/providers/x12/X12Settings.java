package io.waymark.providers.x12;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * X12 purchase orders, under {@code waymark.providers.x12}.
 *
 * @param secret what webhooks are signed with; without one none is taken
 * @param directory where files are dropped; made when missing
 * @param currency for purchase orders without CUR, ISO 4217
 * @param country for addresses without N404, ISO 3166-1
 */
@ConfigurationProperties("waymark.providers.x12")
record X12Settings(
    String secret,
    @DefaultValue("data/x12-drop") Path directory,
    @DefaultValue("USD") String currency,
    @DefaultValue("US") String country) {}
