package io.waymark.providers.intake;

import io.waymark.kernel.InvalidInput;
import java.util.ArrayList;
import java.util.List;

/** What is written beside a dropped file that was not taken as a whole. */
public final class DropReport {

  private final String file;
  private final List<String> taken = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  /** A report on the file of this name. */
  public DropReport(String file) {
    this.file = file;
  }

  /** This part of the file was taken. */
  public void taken(String what) {
    taken.add(what);
  }

  /** This part of the file, or all of it, was refused. */
  public void refused(String what, InvalidInput because) {
    StringBuilder text = new StringBuilder(what);
    because
        .violations()
        .forEach(one -> text.append("\n  ").append(one.field()).append(": ").append(one.message()));
    refused.add(text.toString());
  }

  /** Whether nothing was refused. */
  public boolean clean() {
    return refused.isEmpty();
  }

  /** The report in words. */
  public String text() {
    String head = file + ": " + taken.size() + " taken, " + refused.size() + " refused\n\n";
    return head + String.join("\n\n", refused) + "\n";
  }
}
