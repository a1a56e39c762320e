/** Where things are on the earth: distances, postal codes, and which sources lie near. */
package io.waymark.fulfillment.geography;
