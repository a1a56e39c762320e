package io.waymark.orchestration.engine;

import io.waymark.support.WaymarkOnH2;

@WaymarkOnH2
class SpareIndexesOnH2Test extends SpareIndexesSpec {}
