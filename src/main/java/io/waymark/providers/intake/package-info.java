/** What every sales channel shares: reading liberal input and handing it to the orders room. */
package io.waymark.providers.intake;
