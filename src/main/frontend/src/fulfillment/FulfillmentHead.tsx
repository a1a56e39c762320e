import {PageHead} from '../shared/PageHead';

const pages = [
  {name: 'Waves', to: '/fulfillment/waves'},
  {name: 'Batches', to: '/fulfillment/batches'},
  {name: 'What-if', to: '/fulfillment/what-ifs'},
];

/** The title of a fulfillment page, and the way to the others. */
export function FulfillmentHead({title, count}: {title: string; count?: string}) {
  return <PageHead title={title} count={count} label="Fulfillment" pages={pages} />;
}
