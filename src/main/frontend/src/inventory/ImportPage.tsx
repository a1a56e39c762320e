import {Button, InlineNotification, ProgressBar, Select, SelectItem} from '@carbon/react';
import {Download} from '@carbon/icons-react';
import {useState} from 'react';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {Panel} from '../shared/Panel';
import {useTitle} from '../shared/useTitle';
import {Figures} from './Figures';
import {report, type Refusal} from './importFile';
import {InventoryHead} from './InventoryHead';
import {useImport, type ImportProgress} from './useImport';

/** Changes stock by a CSV file, and reports every row that was refused. */
export function ImportPage() {
  useTitle('Import stock');
  const [kind, setKind] = useState('RECEIVE');
  const {progress, error, running, run} = useImport();
  return (
    <>
      <InventoryHead title="Import stock" />
      <Panel title="File">
        <p className="quiet">
          A CSV file whose first line names its columns: <code>sku</code>, <code>location</code>,{' '}
          <code>quantity</code>, and if you like <code>kind</code>, <code>id</code>,{' '}
          <code>reason</code> and dimensions such as <code>batch</code> or <code>color</code>. The
          same file sent twice changes stock once.
        </p>
        <div className="import__choice">
          <Select
            id="import-kind"
            labelText="Rows without a kind"
            size="md"
            value={kind}
            disabled={running}
            onChange={(event) => setKind(event.target.value)}
          >
            <SelectItem value="RECEIVE" text="are received" />
            <SelectItem value="ADJUST" text="adjust by a difference" />
            <SelectItem value="SET" text="set what is on hand" />
          </Select>
          <label className="import__file">
            <span className="cds--label">CSV file</span>
            <input
              type="file"
              accept=".csv,text/csv"
              disabled={running}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file) {
                  void run(file, kind);
                }
              }}
            />
          </label>
        </div>
      </Panel>
      {error && <ErrorNotice error={error} />}
      {progress && <Progress progress={progress} stopped={error !== undefined} />}
    </>
  );
}

function Progress({progress, stopped}: {progress: ImportProgress; stopped: boolean}) {
  const {name, rows, sent, refused, done} = progress;
  const changed = sent - new Set(refused.map(({line}) => line)).size;
  return (
    <Panel title={name} className="import__result">
      <ProgressBar
        label="Rows sent"
        helperText={`${sent.toLocaleString('en-US')} of ${count(rows, 'row')}`}
        value={sent}
        max={Math.max(rows, 1)}
        status={stopped ? 'error' : done ? 'finished' : 'active'}
      />
      {done && (
        <InlineNotification
          kind={refused.length > 0 ? 'warning' : 'success'}
          lowContrast
          hideCloseButton
          title={`${count(Math.max(changed, 0), 'row')} done`}
          subtitle={refused.length > 0 ? `${count(refused.length, 'refusal')}, see below.` : ''}
        />
      )}
      {refused.length > 0 && <Refused refused={refused} />}
    </Panel>
  );
}

function Refused({refused}: {refused: Refusal[]}) {
  const download = () => {
    const address = URL.createObjectURL(new Blob([report(refused)], {type: 'text/csv'}));
    const link = document.createElement('a');
    link.href = address;
    link.download = 'refused-rows.csv';
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <>
      <Figures
        label="Refused rows"
        columns={[
          {name: 'Line', number: true, cell: ({line}) => line},
          {name: 'Reason', cell: ({text}) => text},
        ]}
        rows={refused.slice(0, 200)}
        keyOf={({line, text}) => `${line} ${text}`}
      />
      <Button kind="tertiary" size="md" renderIcon={Download} onClick={download}>
        Download the report
      </Button>
    </>
  );
}
