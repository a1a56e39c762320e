/** Shopify: orders by webhook, from the Order resource of its Admin REST API. */
package io.waymark.providers.shopify;
