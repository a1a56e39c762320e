package io.waymark.providers;

import io.waymark.support.WaymarkOnH2;

@WaymarkOnH2
class WebhookOnH2Test extends WebhookSpecification {}
