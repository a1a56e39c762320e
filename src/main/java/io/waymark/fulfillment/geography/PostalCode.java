package io.waymark.fulfillment.geography;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A postal code in the one form that it is stored and looked up by: upper case letters and digits
 * only.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 * @param code letters and digits; for the United States five digits
 */
record PostalCode(String country, String code) {

  private static final Set<String> US_CODES = Set.of("US", "PR", "VI", "GU", "AS", "MP", "UM");
  // None is longer; what follows cannot make it known.
  private static final int LONGEST = 20;
  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^\\p{Alnum}]");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  // The inward part of a British postcode: one digit and two letters.
  private static final Pattern BRITISH = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?\\d[A-Z]{2}");
  private static final Pattern CANADIAN = Pattern.compile("[A-Z]\\d[A-Z]\\d[A-Z]\\d");

  /** The form of a code as somebody wrote it; the code is empty when nothing usable was. */
  static PostalCode of(String country, String written) {
    String land = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
    land = land.equals("UK") ? "GB" : land;
    String code =
        written == null
            ? ""
            : NOT_ALPHANUMERIC.matcher(written.toUpperCase(Locale.ROOT)).replaceAll("");
    String known = code.length() > LONGEST ? code.substring(0, LONGEST) : code;
    return new PostalCode(land, US_CODES.contains(land) ? zip(known) : known);
  }

  /** The code of the surrounding area: forward sortation area or outward code; else null. */
  String area() {
    if (country.equals("CA") && CANADIAN.matcher(code).matches()) {
      return code.substring(0, 3);
    }
    if (country.equals("GB") && BRITISH.matcher(code).matches()) {
      return code.substring(0, code.length() - 3);
    }
    return null;
  }

  /** The code and everything it starts with, the longest first. */
  List<String> prefixes() {
    List<String> prefixes = new ArrayList<>();
    for (int length = code.length(); length > 0; length--) {
      prefixes.add(code.substring(0, length));
    }
    return prefixes;
  }

  /** Whether this is a place with United States ZIP codes under a country code of its own. */
  boolean isUsTerritory() {
    return !country.equals("US") && US_CODES.contains(country);
  }

  // ZIP+4 says more than is needed here; spreadsheets lose the zeros in front.
  private static String zip(String code) {
    if (!DIGITS.matcher(code).matches()) {
      return code;
    }
    if (code.length() == 9 || code.length() == 8) {
      String nine = "0".repeat(9 - code.length()) + code;
      return nine.substring(0, 5);
    }
    return code.length() == 3 || code.length() == 4 ? "0".repeat(5 - code.length()) + code : code;
  }
}
