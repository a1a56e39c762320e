/** WooCommerce: orders by webhook, from the Orders resource of its REST API. */
package io.waymark.providers.woocommerce;
