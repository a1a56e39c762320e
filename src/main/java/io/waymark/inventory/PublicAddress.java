package io.waymark.inventory;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether posts may go to a URL: an address inside the operator's own network would let a
 * subscriber reach what is not public (OWASP, Server-Side Request Forgery Prevention).
 */
final class PublicAddress {

  private PublicAddress() {}

  /** Why posts may not go there, if they may not. */
  static Optional<String> objection(URI url, boolean allowPrivate) {
    boolean http = "http".equalsIgnoreCase(url.getScheme()) && allowPrivate;
    if (url.getHost() == null || !(http || "https".equalsIgnoreCase(url.getScheme()))) {
      return Optional.of("must be an https URL with a host");
    }
    if (url.getUserInfo() != null) {
      return Optional.of("must not carry a user");
    }
    if (allowPrivate) {
      return Optional.empty();
    }
    try {
      return Stream.of(InetAddress.getAllByName(url.getHost())).anyMatch(PublicAddress::isPrivate)
          ? Optional.of("must lead to a public address")
          : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("has an unknown host");
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    if (address instanceof Inet6Address) {
      // Unique local fc00::/7 (RFC 4193); NAT64 64:ff9b::/96 and 6to4 2002::/16 lead to IPv4.
      return special || (first & 0xfe) == 0xfc || first == 0 || first == 0x20 && second == 0x02;
    }
    // This network 0/8, shared 100.64/10 (RFC 6598), benchmarks 198.18/15, reserved 240/4.
    return special
        || first == 0
        || first == 100 && (second & 0xc0) == 64
        || first == 198 && (second & 0xfe) == 18
        || first >= 240;
  }
}
