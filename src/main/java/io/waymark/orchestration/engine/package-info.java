/**
 * What spares the database: questions that the engine asks again and again, answered from memory.
 */
package io.waymark.orchestration.engine;
