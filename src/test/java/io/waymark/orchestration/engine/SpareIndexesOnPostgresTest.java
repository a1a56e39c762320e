package io.waymark.orchestration.engine;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class SpareIndexesOnPostgresTest extends SpareIndexesSpec {}
