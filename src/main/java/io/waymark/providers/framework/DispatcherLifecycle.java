package io.waymark.providers.framework;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts the node's dispatcher after everything it needs, and stops it before. */
@Component
class DispatcherLifecycle implements SmartLifecycle {

  private final Dispatcher dispatcher;
  private volatile boolean running;

  DispatcherLifecycle(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void start() {
    dispatcher.start();
    running = true;
  }

  @Override
  public void stop() {
    dispatcher.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
