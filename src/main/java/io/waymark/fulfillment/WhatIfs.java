package io.waymark.fulfillment;

import java.util.List;
import java.util.Optional;

/** Answers what-if questions beside the business; nothing live is touched. */
public interface WhatIfs {

  /**
   * Takes a question; it is answered in the background, one at a time on each node.
   *
   * @throws io.waymark.kernel.InvalidInput naming every field that is wrong
   * @throws io.waymark.kernel.NotAllowedNow when too many wait already
   */
  WhatIf ask(WhatIf.Question question);

  /** The question with this id, if there is one. */
  Optional<WhatIf> find(String id);

  /** The last so many questions, the newest first. */
  List<WhatIf> last(int count);
}
