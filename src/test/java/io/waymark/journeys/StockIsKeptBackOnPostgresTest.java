package io.waymark.journeys;

import io.waymark.support.WaymarkOnPostgres;

@WaymarkOnPostgres
class StockIsKeptBackOnPostgresTest extends StockIsKeptBackSpec {}
