package io.waymark.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * A port of this machine behind which a server seems to be some way off: whatever passes arrives
 * later by the same time in both directions, and is not slowed down otherwise.
 */
final class FarDatabase implements AutoCloseable {

  private final ServerSocket door;
  private final int server;
  private final long oneWayNanos;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "far-database");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Opens the port.
   *
   * @param server the real server's port on this machine
   * @param roundTrip counted in nanoseconds
   */
  FarDatabase(int server, Duration roundTrip) throws IOException {
    this.server = server;
    this.oneWayNanos = roundTrip.toNanos() / 2;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    door.close();
    threads.shutdownNow();
  }

  private void accept() {
    try {
      while (true) {
        Socket near = door.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        near.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        pass(near, far);
        pass(far, near);
      }
    } catch (IOException closed) {
      // No more connections.
    }
  }

  private record Arrival(long dueNanos, byte[] bytes) {}

  private void pass(Socket from, Socket to) throws IOException {
    BlockingQueue<Arrival> underWay = new LinkedBlockingQueue<>();
    InputStream in = from.getInputStream();
    OutputStream out = to.getOutputStream();
    threads.execute(() -> read(in, underWay));
    threads.execute(() -> write(underWay, out, to));
  }

  private void read(InputStream in, BlockingQueue<Arrival> underWay) {
    byte[] buffer = new byte[1 << 16];
    int length = 0;
    while (length >= 0) {
      try {
        length = in.read(buffer);
      } catch (IOException broken) {
        length = -1;
      }
      // No bytes are the end.
      byte[] bytes = Arrays.copyOf(buffer, Math.max(0, length));
      underWay.add(new Arrival(System.nanoTime() + oneWayNanos, bytes));
    }
  }

  private static void write(BlockingQueue<Arrival> underWay, OutputStream out, Socket to) {
    try (to) {
      Arrival next = underWay.take();
      while (next.bytes().length > 0) {
        for (long left = left(next); left > 0; left = left(next)) {
          LockSupport.parkNanos(left);
        }
        out.write(next.bytes());
        next = underWay.take();
      }
    } catch (IOException | InterruptedException broken) {
      // Both sides learn by their own connection.
    }
  }

  private static long left(Arrival next) {
    return next.dueNanos() - System.nanoTime();
  }
}
