/** How every room answers over HTTP when it cannot do what was asked: RFC 9457 problem details. */
package io.waymark.kernel.web;
