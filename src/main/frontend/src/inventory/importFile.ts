import Papa from 'papaparse';
import type {ChangeOutcome} from './model';

/** One row of a file, as the server takes it, with its line for the report. */
export interface Row {
  line: number;
  change: Record<string, unknown> & {id: string};
}

export interface Refusal {
  line: number;
  text: string;
  /** What the row said, if it could be read. */
  change?: Row['change'];
}

export interface ImportFile {
  rows: Row[];
  /** Rows that could not even be read. */
  refused: Refusal[];
}

const dimensions = [
  ...['status', 'batch', 'serial', 'color', 'size', 'style', 'config', 'version'],
  ...Array.from({length: 8}, (_, index) => `custom${index + 1}`),
];

/**
 * Reads a CSV file with a header: sku, location, quantity, and if wanted kind, id, reason, reasonCode
 * and dimensions such as batch or color. Rows without an id get one made of the file's content and
 * their line, so that the same file sent twice changes stock once.
 */
export async function readImport(text: string, kind: string): Promise<ImportFile> {
  const mark = await contentMark(text);
  const parsed = Papa.parse<Record<string, string>>(text, {
    header: true,
    transformHeader: (name) => canonical(name),
  });
  const missing = ['sku', 'location', 'quantity'].filter(
    (name) => !parsed.meta.fields?.includes(name),
  );
  if (missing.length > 0) {
    return {rows: [], refused: [{line: 1, text: `has no column ${missing.join(', ')}`}]};
  }
  const unreadable = new Map(
    parsed.errors
      .filter(({row, type}) => row !== undefined && type === 'FieldMismatch')
      .map(({row, message}) => [row, message]),
  );
  const file: ImportFile = {rows: [], refused: []};
  let next = 2;
  parsed.data.forEach((cells, index) => {
    const texts = Object.values(cells).flat();
    const line = next;
    // A quoted cell may go over several lines.
    next += texts.join('').split('\n').length;
    if (texts.every((text) => !text?.trim())) {
      return;
    }
    const problem = unreadable.get(index);
    if (problem) {
      file.refused.push({line, text: problem});
    } else {
      file.rows.push({line, change: changeOf(cells, kind, `import-${mark}-${line}`)});
    }
  });
  return file;
}

/** What the server refused of these rows, in words. */
export function refusals(rows: Row[], outcomes: ChangeOutcome[]): Refusal[] {
  return rows.flatMap(({line, change}, index) => {
    const outcome = outcomes[index];
    return outcome?.outcome === 'REFUSED'
      ? (outcome.errors ?? [{field: '', message: 'was refused'}]).map(({field, message}) => ({
          line,
          text: `${field} ${message}`.trim(),
          change,
        }))
      : [];
  });
}

/** The report of all refused rows, with what they said, as a CSV file. */
export function report(refused: Refusal[]): string {
  return Papa.unparse(
    refused.map(({line, text, change}) => ({
      line,
      refused: text,
      sku: change?.sku,
      location: change?.location,
      quantity: change?.quantity,
      id: change?.id,
    })),
    {escapeFormulae: true},
  );
}

function changeOf(cells: Record<string, string>, kind: string, id: string): Row['change'] {
  const given = (name: string) => cells[name]?.trim() || undefined;
  const own = Object.fromEntries(
    dimensions.flatMap((name) => (given(name) ? [[name, given(name)]] : [])),
  );
  const quantity = given('quantity') ?? '';
  return {
    id: given('id') ?? id,
    kind: given('kind')?.toUpperCase() ?? kind,
    sku: given('sku'),
    location: given('location'),
    // Anything that is no number goes on as it is, for the server to name the rule.
    quantity: /^[+-]?\d+(\.\d+)?$/.test(quantity) ? Number(quantity) : quantity,
    reason: given('reason'),
    reasonCode: given('reasonCode'),
    ...(Object.keys(own).length > 0 && {dimensions: own}),
  };
}

function canonical(name: string): string {
  const plain = name.replace(/^\uFEFF/, '').trim();
  const lower = plain.toLowerCase().replace(/[\s_-]/g, '');
  return lower === 'reasoncode' ? 'reasonCode' : lower;
}

async function contentMark(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
