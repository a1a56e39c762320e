package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes what a transaction adds to timelines by one statement, just before it commits. */
@Component
class TimelineRows {

  private final JdbcClient jdbc;

  TimelineRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(OrderId id, List<Timeline.Entry> entries) {
    List<List<Object>> rows = entries.stream().map(entry -> row(id, entry)).toList();
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      waiting().rows.addAll(rows);
    } else {
      insert(rows);
    }
  }

  /** Writes now what this transaction has added so far. */
  void write() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
      waiting.write();
    }
  }

  private static List<Object> row(OrderId id, Timeline.Entry entry) {
    return Arrays.asList(
        id.value(), Utc.column(entry.at()), entry.event(), entry.detail(), entry.by());
  }

  private void insert(List<List<Object>> rows) {
    if (!rows.isEmpty()) {
      Rows.insert(
          jdbc, "insert into orders.timeline (order_id, at, event, detail, by_whom) values", rows);
    }
  }

  private Waiting waiting() {
    if (TransactionSynchronizationManager.getResource(this) instanceof Waiting waiting) {
      return waiting;
    }
    Waiting waiting = new Waiting();
    TransactionSynchronizationManager.bindResource(this, waiting);
    TransactionSynchronizationManager.registerSynchronization(waiting);
    return waiting;
  }

  private record Mark(int added, int written) {}

  private final class Waiting implements TransactionSynchronization {

    private final List<List<Object>> rows = new ArrayList<>();
    private final Map<Object, Mark> marks = new HashMap<>();
    private int written;

    private void write() {
      insert(rows.subList(written, rows.size()));
      written = rows.size();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      write();
    }

    @Override
    public void savepoint(Object savepoint) {
      marks.put(savepoint, new Mark(rows.size(), written));
    }

    // What was added before the savepoint and written after it must be written again.
    @Override
    public void savepointRollback(Object savepoint) {
      Mark mark = marks.getOrDefault(savepoint, new Mark(0, 0));
      rows.subList(mark.added(), rows.size()).clear();
      written = mark.written();
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(TimelineRows.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(TimelineRows.this, this);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(TimelineRows.this);
    }
  }
}
