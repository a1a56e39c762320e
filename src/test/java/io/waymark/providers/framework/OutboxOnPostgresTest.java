package io.waymark.providers.framework;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class OutboxOnPostgresTest extends OutboxSpecification {}
