/** Orders from CSV files that are dropped into a directory. */
package io.waymark.providers.csvdrop;
