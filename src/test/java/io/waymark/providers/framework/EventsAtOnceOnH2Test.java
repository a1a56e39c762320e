package io.waymark.providers.framework;

import io.waymark.support.WaymarkOnH2;

@WaymarkOnH2
class EventsAtOnceOnH2Test extends EventsAtOnceSpecification {}
