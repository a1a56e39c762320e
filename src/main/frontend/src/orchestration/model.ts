/** One running or ended journey of an order: its own, or one of its fulfillment orders'. */
export interface Journey {
  processInstanceId: string;
  definitionId: string;
  key: string;
  version: number;
  fulfillmentOrderId?: string;
  state: string;
  activeActivities: string[];
  completedActivities: string[];
  incidents: {activityId: string; message?: string}[];
}
