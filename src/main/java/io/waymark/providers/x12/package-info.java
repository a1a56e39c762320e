/** X12 850 purchase orders, by file or webhook, read with StAEDI. */
package io.waymark.providers.x12;
