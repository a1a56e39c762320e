package io.waymark.inventory;

/**
 * An allocation and what there is for it.
 *
 * @param allocation the allocation
 * @param backed units of what is left that are in stock and not reserved; less than left where
 *     stock shrank
 * @param commonPool units at the place that are allocated to nobody and no safety stock, 0 or more
 */
public record AllocationFigures(Allocation allocation, int backed, int commonPool) {}
