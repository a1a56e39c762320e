package io.waymark.orders;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Work in one transaction: the caller's if there is one, else its own, retried when it clashed. */
@Component
class Transactions {

  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
  private static final int ATTEMPTS = 6;

  private final TransactionTemplate template;

  Transactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  boolean joined() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }

  <T> T run(Supplier<T> work) {
    // What clashed inside somebody else's transaction is lost with all of it: only its owner
    // can retry.
    for (int attempt = joined() ? ATTEMPTS : 1; ; attempt++) {
      try {
        return once(work);
      } catch (ConcurrencyFailureException clash) {
        if (attempt >= ATTEMPTS) {
          throw clash;
        }
        LOG.debug("Attempt {} clashed: {}", attempt, clash.getMessage());
        pause(attempt);
      }
    }
  }

  <T> T once(Supplier<T> work) {
    return template.execute(status -> work.get());
  }

  // Of random length, so that two that clashed do not clash again in step.
  private static void pause(int attempt) {
    long most = TimeUnit.MILLISECONDS.toNanos(10L << attempt);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
  }
}
