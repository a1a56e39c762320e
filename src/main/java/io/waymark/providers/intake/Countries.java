package io.waymark.providers.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the ISO 3166-1 alpha-2 code of a country, however a channel names it. */
public final class Countries {

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  /** The code of a country given by code of two or three letters or English name; null if none. */
  public static String code(String country) {
    String text = Plain.text(country);
    return text == null ? null : CODES.get(key(text));
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      Locale locale = new Locale("", code);
      codes.put(key(locale.getDisplayCountry(Locale.ENGLISH)), code);
      codes.put(key(locale.getISO3Country()), code);
      codes.put(key(code), code);
    }
    // What people and older systems write instead of the standard's English name.
    Map.ofEntries(
            Map.entry("united states of america", "US"),
            Map.entry("u.s.a.", "US"),
            Map.entry("u.s.", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("england", "GB"),
            Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"),
            Map.entry("northern ireland", "GB"),
            Map.entry("el", "GR"),
            Map.entry("deutschland", "DE"),
            Map.entry("czech republic", "CZ"),
            Map.entry("the netherlands", "NL"),
            Map.entry("holland", "NL"),
            Map.entry("turkey", "TR"),
            Map.entry("russian federation", "RU"),
            Map.entry("republic of korea", "KR"),
            Map.entry("korea, republic of", "KR"),
            Map.entry("hong kong", "HK"),
            Map.entry("macao", "MO"),
            Map.entry("viet nam", "VN"),
            // Not in ISO 3166-1, but what shops and carriers use.
            Map.entry("xk", "XK"),
            Map.entry("kosovo", "XK"))
        .forEach((name, code) -> codes.put(key(name), code));
    return Map.copyOf(codes);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
  }
}
