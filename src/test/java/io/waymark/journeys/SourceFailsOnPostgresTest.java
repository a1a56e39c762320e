package io.waymark.journeys;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class SourceFailsOnPostgresTest extends SourceFailsSpec {}
