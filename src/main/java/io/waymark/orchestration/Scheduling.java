package io.waymark.orchestration;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the room's sweeps run. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
