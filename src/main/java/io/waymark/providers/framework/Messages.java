package io.waymark.providers.framework;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.NotAllowedNow;
import io.waymark.kernel.Unknown;
import java.util.List;
import org.springframework.stereotype.Component;

/** The message table as operators use it: to see, mend and reprocess. */
@Component
public class Messages {

  private final MessageQueries queries;
  private final Dispatcher dispatcher;

  Messages(MessageQueries queries, Dispatcher dispatcher) {
    this.queries = queries;
    this.dispatcher = dispatcher;
  }

  /** One page of messages, newest first. */
  public MessagePage search(MessageSearch search) {
    List<Message> found = queries.search(search);
    boolean more = found.size() > search.limit();
    List<Message> page = more ? found.subList(0, search.limit()) : found;
    return new MessagePage(page, more ? page.get(page.size() - 1).id() : null);
  }

  /** The message with its body; throws {@link Unknown} if there is none. */
  public Message get(String id) {
    return queries.find(id).orElseThrow(() -> new Unknown("message", id));
  }

  /**
   * Replaces the body of a message that failed. Throws {@link NotAllowedNow} for one that did not,
   * or that is being tried at this moment.
   */
  public void mend(String id, byte[] body) {
    if (body.length == 0) {
      throw InvalidInput.of("body", "required", "must not be empty");
    }
    if (!queries.mend(id, StoredBody.of(body))) {
      throw refusal(get(id));
    }
  }

  /** Tries a failed or dead message again, at once; errors as in {@link #mend}. */
  public void reprocess(String id) {
    if (!queries.reprocess(id)) {
      throw refusal(get(id));
    }
    dispatcher.wake();
  }

  /**
   * Tries all failed or dead messages again.
   *
   * @param provider of this provider only, or null for all
   * @return how many
   */
  public int reprocessAll(String provider, MessageState state) {
    if (state != MessageState.DEAD && state != MessageState.FAILED) {
      throw InvalidInput.of("state", "allowed", "must be DEAD or FAILED");
    }
    int count = queries.reprocessAll(provider, state);
    dispatcher.wake();
    return count;
  }

  private static NotAllowedNow refusal(Message message) {
    return switch (message.state()) {
      case FAILED, DEAD ->
          new NotAllowedNow("The message is being tried right now; please try again in a moment.");
      case PENDING -> new NotAllowedNow("The message has not failed; it is still to be processed.");
      case DONE -> new NotAllowedNow("The message is done; doing it twice could do harm.");
    };
  }
}
