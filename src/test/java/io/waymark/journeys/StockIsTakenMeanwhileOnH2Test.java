package io.waymark.journeys;

import io.waymark.support.WaymarkOnH2;

@WaymarkOnH2
class StockIsTakenMeanwhileOnH2Test extends StockIsTakenMeanwhileSpec {}
