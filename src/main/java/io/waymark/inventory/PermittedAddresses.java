package io.waymark.inventory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Resolves the hosts of webhooks. The connection is made to what this answers, so that a name that
 * is public when it is checked and private a moment later (DNS rebinding) leads nowhere.
 */
@Component
class PermittedAddresses implements DnsResolver {

  /** Who knows the addresses of a host. */
  interface Directory {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  private final Directory directory;
  private final boolean allowPrivate;

  @Autowired
  PermittedAddresses(
      @Value("${waymark.inventory.webhooks.allow-private:false}") boolean allowPrivate) {
    this(InetAddress::getAllByName, allowPrivate);
  }

  PermittedAddresses(Directory directory, boolean allowPrivate) {
    this.directory = directory;
    this.allowPrivate = allowPrivate;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = directory.addresses(host);
    if (!allowPrivate && Stream.of(addresses).anyMatch(PublicAddress::isPrivate)) {
      throw new UnknownHostException(host + " leads to an address that is not public");
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return resolve(host)[0].getCanonicalHostName();
  }
}
