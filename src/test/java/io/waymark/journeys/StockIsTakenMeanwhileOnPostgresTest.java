package io.waymark.journeys;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class StockIsTakenMeanwhileOnPostgresTest extends StockIsTakenMeanwhileSpec {}
