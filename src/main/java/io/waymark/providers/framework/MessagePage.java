package io.waymark.providers.framework;

import java.util.List;

/**
 * One page of messages, newest first, without their bodies.
 *
 * @param messages the messages
 * @param next what to ask for as {@code after} to see the next page; null when this is the last
 */
public record MessagePage(List<Message> messages, String next) {}
