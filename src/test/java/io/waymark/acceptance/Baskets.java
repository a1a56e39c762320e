package io.waymark.acceptance;

/** Orders as a shop would post them. */
final class Baskets {

  private Baskets() {}

  /** An ordinary order that demonstration stock can fill. */
  static String ordinary(String channelOrderId) {
    return """
        {"channel":"acceptance","channelOrderId":"%s","currency":"USD",
         "customer":{"name":"Ada Example","email":"ada@example.com"},
         "shipTo":{"name":"Ada Example","street1":"1 Main Street","city":"Boston","region":"MA",
                   "postalCode":"02108","country":"US"},
         "lines":[{"sku":"AF-MUG","quantity":1,"unitPrice":14.50},
                  {"sku":"AF-FUEL-230","quantity":2,"unitPrice":6.90}]}"""
        .formatted(channelOrderId);
  }

  /** An order that breaks four rules: currency, country, quantity and price. */
  static String bad(String channelOrderId) {
    return """
        {"channel":"acceptance","channelOrderId":"%s","currency":"DOLLARS",
         "customer":{"name":"Ada Example","email":"ada@example.com"},
         "shipTo":{"name":"Ada Example","city":"Boston","country":"Nowhere"},
         "lines":[{"sku":"AF-MUG","quantity":0,"unitPrice":-1}]}"""
        .formatted(channelOrderId);
  }
}
