package io.waymark.providers.framework;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class DispatcherOnPostgresTest extends DispatcherSpecification {}
