package io.waymark.orders;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;

/** Stands for the rooms above: hears everything, and fails where a test wants it. */
class FaultyListener {

  static final String POISON = "poison-";
  static final String CLASH = "clash-";
  static final String AHEAD = "ahead-";
  static final String SLOW = "slow-";

  final List<Object> heard = new CopyOnWriteArrayList<>();
  volatile CountDownLatch slow = new CountDownLatch(0);
  private int clashes;

  @EventListener
  void placed(OrderPlaced event) throws InterruptedException {
    heard.add(event);
    if (event.order().channelOrderId().startsWith(POISON)) {
      throw new IllegalStateException("The journey did not start");
    }
    if (event.order().channelOrderId().startsWith(CLASH) && ++clashes % 3 != 0) {
      throw new OptimisticLockingFailureException("Another transaction was faster");
    }
    if (event.alone() && event.order().channelOrderId().startsWith(AHEAD)) {
      throw new IllegalStateException("The journey did not go on");
    }
    if (event.alone() && event.order().channelOrderId().startsWith(SLOW)) {
      slow.await();
    }
  }

  @EventListener
  void changed(OrderChanged event) {
    heard.add(event);
  }

  @EventListener
  void cancellation(CancellationRequested event) {
    heard.add(event);
  }

  @EventListener
  void closed(OrderClosed event) {
    heard.add(event);
  }
}
