import {get, getText} from '../shared/api';
import type {Journey} from './model';

export async function getJourneys(orderId: string, signal?: AbortSignal): Promise<Journey[]> {
  const path = `/api/orders/${encodeURIComponent(orderId)}/journey`;
  return (await get<{journeys: Journey[]}>(path, signal)).journeys;
}

const diagrams = new Map<string, Promise<string>>();

/** A deployed model's BPMN; it never changes, so it is asked for once. */
export function getDiagram(definitionId: string): Promise<string> {
  const known = diagrams.get(definitionId);
  if (known) {
    return known;
  }
  const path = `/api/journeys/definitions/${encodeURIComponent(definitionId)}/xml`;
  const diagram = getText(path).catch((fault: unknown) => {
    diagrams.delete(definitionId);
    throw fault;
  });
  diagrams.set(definitionId, diagram);
  return diagram;
}
