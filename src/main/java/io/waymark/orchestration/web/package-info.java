/** The room's REST interface. */
package io.waymark.orchestration.web;
