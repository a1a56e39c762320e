package io.waymark.orchestration.engine;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class EngineIndexesOnPostgresTest extends EngineIndexesSpec {

  EngineIndexesOnPostgresTest() {
    super("act_ru_event_subscr");
  }
}
