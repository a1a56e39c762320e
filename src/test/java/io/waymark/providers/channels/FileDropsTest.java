package io.waymark.providers.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import io.waymark.orders.Orders;
import io.waymark.providers.framework.MessageState;
import io.waymark.providers.framework.Messages;
import io.waymark.support.WaymarkOnPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@WaymarkOnPostgres
class FileDropsTest {

  private static final String HEADER =
      "order_id,customer_name,ship_street1,ship_city,ship_postal_code,sku,quantity,unit_price\n";

  @Autowired Orders orders;
  @Autowired Messages messages;
  @LocalServerPort int port;

  @Value("${waymark.providers.csv-drop.directory}")
  Path csvDirectory;

  @Value("${waymark.providers.x12.directory}")
  Path x12Directory;

  private Channels channels;
  private final String id = UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void open() {
    channels = new Channels(port, orders, messages);
  }

  @Test
  void aFilesGoodOrdersArePlacedAndItsBadOnesAreReported() throws Exception {
    drop(
        csvDirectory,
        id + ".csv",
        HEADER
            + row("A", "2", "10.50")
            + row("B", "1.5", "3.00")
            + ("A-" + id + ",,,,,AF-LAMP,1,5.00\n"));

    Order order = channels.placed("csv", "A-" + id);
    assertThat(order.lines()).hasSize(2);
    assertThat(order.total().amount()).isEqualByComparingTo("26.00");
    String report = Files.readString(moved(csvDirectory, ".failed", id + ".csv.error.txt"));
    assertThat(report).contains("1 taken, 1 refused").contains("B-" + id).contains("line 3");
    assertThat(moved(csvDirectory, ".failed", id + ".csv")).exists();
    assertThat(channels.message("csv-drop", MessageState.DEAD, "B-" + id).lastError())
        .contains("line 3, quantity");
  }

  @Test
  void theSameFileTwiceIsOneOrderAndAnotherContentIsAConflict() throws Exception {
    drop(csvDirectory, id + "-1.csv", HEADER + row("C", "2", "10.50"));
    Order order = channels.placed("csv", "C-" + id);
    drop(csvDirectory, id + "-2.csv", "\n" + HEADER + row("C", "2", "10.50"));
    drop(csvDirectory, id + "-3.csv", HEADER + row("C", "9", "10.50"));

    assertThat(moved(csvDirectory, ".done", id + "-2.csv")).exists();
    assertThat(channels.message("csv-drop", MessageState.DEAD, "C-" + id).lastError())
        .contains("stands already");
    Order now = channels.placed("csv", "C-" + id);
    assertThat(now.id()).isEqualTo(order.id());
    assertThat(now.lines()).extracting(OrderLine::ordered).containsExactly(2);
  }

  @Test
  void anInterchangeOfSeveralOrdersIsTakenFromAFile() throws Exception {
    String file =
        """
        ISA*00* *00* *ZZ*BIRCH%1$s*ZZ*ALDER*260401*1200*U*00401*000000042*0*P*>~
        GS*PO*BIRCH*ALDER*20260401*1200*7*X*004010~
        %2$s%3$s
        ST*997*0003~AK1*PO*1~AK9*A*1*1*1~SE*4*0003~
        GE*9*7~
        IEA*1*000000042~
        """
            .formatted(id, transaction("1", "P1-" + id, "3"), transaction("2", "P2-" + id, "0.5"));
    drop(x12Directory, id + ".EDI", file);

    Order order = channels.placed("x12", "BIRCH" + id + "/P1-" + id);
    assertThat(order.attributes()).containsEntry("ediNotes", "SE01 says 99 segments, found 7");
    assertThat(channels.message("x12", MessageState.DEAD, "P2-" + id).lastError())
        .contains("PO102 of line 1");
    assertThat(channels.message("x12", MessageState.DONE, "ST*997*0003").note())
        .contains("GE01 says 9")
        .contains("ignored 997");
    assertThat(moved(x12Directory, ".failed", id + ".EDI.error.txt")).exists();
  }

  @ParameterizedTest
  @CsvSource({
    "x12.850.edi,000123456/1000012,0054321",
    "x12.850a.edi,000123456/4600000406,A_QU001-BLK"
  })
  void theSamplesOfPurchaseOrdersAreOrders(String file, String order, String sku) throws Exception {
    channels.x12(Channels.sample("edi/" + file));

    assertThat(channels.placed("x12", order).lines().get(0).sku().value()).isEqualTo(sku);
  }

  @ParameterizedTest
  @CsvSource({
    "gozer.856.edi,holds no purchase order",
    "staedi.997.edi,holds no purchase order",
    "x12.810a.edi,holds no purchase order",
    "staedi.edifact_ORDERS_D96B.edi,is EDIFACT",
    "gozer.x12.wrong.ISA.txt,must start with an ISA segment"
  })
  void whatIsNoPurchaseOrderIsADeadLetterThatSaysWhy(String file, String because) throws Exception {
    byte[] sample = Channels.sample("edi/" + file);
    String start = new String(sample, StandardCharsets.UTF_8).substring(0, 100);

    channels.x12(sample);

    assertThat(channels.message("x12", MessageState.DEAD, start).lastError()).contains(because);
  }

  private String row(String order, String quantity, String price) {
    return "%s-%s,Ada,1 Elm St,Boston,02108,AF-MUG,%s,%s%n".formatted(order, id, quantity, price);
  }

  private static String transaction(String control, String number, String quantity) {
    return """
        ST*850*%s~BEG*00*SA*%s**20260401~N1*ST*Store~N3*12 Oak Road~N4*Portland*OR*97201~
        PO1*1*%s*EA*19.95**VN*AF-MUG~SE*99*%s~
        """
        .formatted(control, number, quantity, control);
  }

  private static void drop(Path directory, String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }

  private static Path moved(Path directory, String folder, String name) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> in(directory.resolve(folder), name), found -> !found.isEmpty())
        .get(0);
  }

  private static List<Path> in(Path folder, String name) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().endsWith("-" + name)).toList();
    }
  }
}
