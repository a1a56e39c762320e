package io.waymark.providers.framework;

import io.waymark.support.WaymarkOnH2;

@WaymarkOnH2
class DispatcherOnH2Test extends DispatcherSpecification {}
