package io.waymark.providers.framework;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class EventsAtOnceOnPostgresTest extends EventsAtOnceSpecification {}
