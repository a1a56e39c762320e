package io.waymark.providers.x12;

import java.util.List;

/**
 * The content of a file or webhook.
 *
 * @param transactions of all its interchanges and groups
 * @param notes what was wrong with its envelopes and yet let pass
 */
record X12File(List<X12Transaction> transactions, List<String> notes) {

  List<X12Transaction> purchaseOrders() {
    return transactions.stream().filter(X12Transaction::isPurchaseOrder).toList();
  }

  List<String> otherTypes() {
    return transactions.stream()
        .filter(transaction -> !transaction.isPurchaseOrder())
        .map(X12Transaction::type)
        .distinct()
        .toList();
  }
}
