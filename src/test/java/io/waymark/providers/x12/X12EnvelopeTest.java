package io.waymark.providers.x12;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.kernel.InvalidInput;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class X12EnvelopeTest {

  private static final String ORDER = X12Payloads.order("PO-1");

  @Test
  void aCleanInterchangeIsReadWithoutANote() {
    X12File file = open(ORDER);

    assertThat(file.notes()).isEmpty();
    X12Transaction transaction = file.purchaseOrders().get(0);
    assertThat(transaction.notes()).isEmpty();
    assertThat(transaction.sender()).isEqualTo("BIRCHSTORES");
    assertThat(transaction.receiver()).isEqualTo("ALDERFINCH");
  }

  @Test
  void severalOrdersGroupsAndInterchangesComeApart() {
    String two =
        ORDER
            .replace(
                "GE*1*7~",
                X12Payloads.transaction("0002", "PO-2")
                    + "GE*2*7~"
                    + "GS*PO*BIRCH*ALDER*20260401*1200*8*X*004010~"
                    + X12Payloads.transaction("0003", "PO-3")
                    + "GE*1*8~")
            .replace("IEA*1*", "IEA*2*");

    X12File file = open(two + "\r\n" + X12Payloads.order("PO-4") + "\n");

    assertThat(file.notes()).isEmpty();
    assertThat(file.purchaseOrders())
        .extracting(X12PurchaseOrder::number)
        .containsExactly("PO-1", "PO-2", "PO-3", "PO-4");
  }

  @Test
  void eachTransactionIsAlsoAnInterchangeOfItsOwn() {
    String two = ORDER.replace("GE*1*7~", X12Payloads.transaction("0002", "PO-2") + "GE*2*7~");
    X12Transaction second = open(two).transactions().get(1);

    X12File alone = open(second.text());

    assertThat(alone.notes()).isEmpty();
    assertThat(alone.transactions().get(0).segments()).isEqualTo(second.segments());
  }

  @Test
  void dirtAroundSegmentsIsNoHarm() {
    String dirty =
        "\uFEFF"
            + ORDER
                .replace("*00*          *", "*00*  *")
                .replace("BIRCHSTORES    ", "BIRCHSTORES\u00a0 ")
                .replace("~", "~\r\n\t  ")
            + "\n\n";
    String wrapped = ORDER.replaceAll("(.{80})", "$1\r\n");
    String newlines = ORDER.replace('~', '\n').strip();

    assertThat(segments(dirty)).isEqualTo(segments(ORDER));
    assertThat(segments(wrapped)).isEqualTo(segments(ORDER));
    assertThat(segments(newlines)).isEqualTo(segments(ORDER));
  }

  @Test
  void otherPunctuationIsFoundInTheHeader() {
    String odd = ORDER.replace('*', '|').replace('>', '^').replace('~', '\'');

    assertThat(segments(odd)).isEqualTo(segments(ORDER));
  }

  @Test
  void separatorsInFreeTextStayText() {
    String later =
        ORDER
            .replace("*U*00401*", "*^*00501*")
            .replace("P*>~", "P*:~")
            .replace("Dock 4 only", "Dock: 4^5");

    assertThat(segments(later)).contains("Dock: 4^5");
  }

  @Test
  void countsAndNumbersThatDoNotAgreeAreNotedAndLetPass() {
    X12File file =
        open(
            ORDER
                .replace("SE*24*0001", "SE*20*0009")
                .replace("GE*1*7", "GE*3*8")
                .replace("IEA*1*000000042", "IEA*2*1"));

    assertThat(file.transactions().get(0).notes())
        .containsExactly("SE01 says 20 segments, found 24", "SE02 is 0009, but ST02 is 0001");
    assertThat(file.notes()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "ISA",
        "ISA*00*",
        "UNB+UNOA:3+1+2+260401:1200+1'UNZ+0+1'",
        "XXX*00*          *00*          *ZZ*A              *ZZ*B              *260401*1200*U",
        "order_id,sku\n1,2\n",
        "{\"id\": 1}"
      })
  void whatIsNotX12IsRefusedInWords(String text) {
    assertThatThrownBy(() -> open(text)).isInstanceOf(InvalidInput.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"~SE*24*0001", "~GE*1*7", "~IEA*1*000000042", "~ST*850*0001", "GS*PO*BIRCH"})
  void aBrokenEnvelopeIsRefusedInWords(String lost) {
    assertThatThrownBy(() -> open(ORDER.replace(lost, "~ZZZ"))).isInstanceOf(InvalidInput.class);
  }

  @Test
  void anInterchangeCutOffAnywhereIsRefusedAndNeverCrashes() {
    for (int length = 0; length < ORDER.length() - 18; length++) {
      String cut = ORDER.substring(0, length);
      assertThatThrownBy(() -> open(cut)).as(cut).isInstanceOf(InvalidInput.class);
    }
  }

  private static X12File open(String text) {
    return X12Envelope.open(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String segments(String text) {
    return open(text).transactions().get(0).segments().toString();
  }
}
