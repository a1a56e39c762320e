package io.waymark.kernel;

/**
 * A postal address; every part but the country may be null, because channels send what they have.
 *
 * @param name the person
 * @param company the company
 * @param street1 first street line
 * @param street2 second street line
 * @param city the city or town
 * @param region state or province, as the channel codes it
 * @param postalCode the postal code, as the channel writes it
 * @param country ISO 3166-1 alpha-2 code
 * @param phone a phone number, as the channel writes it
 */
public record Address(
    String name,
    String company,
    String street1,
    String street2,
    String city,
    String region,
    String postalCode,
    String country,
    String phone) {}
