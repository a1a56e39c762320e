package io.waymark.providers;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class WebhookOnPostgresTest extends WebhookSpecification {}
