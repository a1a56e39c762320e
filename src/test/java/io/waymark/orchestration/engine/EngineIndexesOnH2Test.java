package io.waymark.orchestration.engine;

import io.waymark.support.WaymarkOnH2;

@WaymarkOnH2
class EngineIndexesOnH2Test extends EngineIndexesSpec {

  EngineIndexesOnH2Test() {
    super("ACT_RU_EVENT_SUBSCR");
  }
}
