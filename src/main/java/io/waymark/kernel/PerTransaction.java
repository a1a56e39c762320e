package io.waymark.kernel;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something that every transaction has its own of; it is forgotten when the transaction ends.
 *
 * @param <T> what it is
 */
public final class PerTransaction<T> {

  private final Supplier<T> fresh;

  /** Each transaction's own is made when it first asks for it. */
  public PerTransaction(Supplier<T> fresh) {
    this.fresh = fresh;
  }

  /** The present transaction's own; empty where there is no transaction. */
  @SuppressWarnings("unchecked")
  public Optional<T> get() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return Optional.empty();
    }
    Object own = TransactionSynchronizationManager.getResource(this);
    if (own == null) {
      own = fresh.get();
      TransactionSynchronizationManager.bindResource(this, own);
      TransactionSynchronizationManager.registerSynchronization(new Binding(own));
    }
    return Optional.of((T) own);
  }

  private final class Binding implements TransactionSynchronization {

    private final Object own;

    Binding(Object own) {
      this.own = own;
    }

    @Override
    public void suspend() {
      TransactionSynchronizationManager.unbindResource(PerTransaction.this);
    }

    @Override
    public void resume() {
      TransactionSynchronizationManager.bindResource(PerTransaction.this, own);
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(PerTransaction.this);
    }
  }
}
