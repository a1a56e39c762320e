import 'bpmn-js/dist/assets/diagram-js.css';
import {Button} from '@carbon/react';
import {FitToScreen, ZoomIn, ZoomOut} from '@carbon/icons-react';
import {useEffect, useRef, useState} from 'react';
import {Diagram} from './diagram';
import {getDiagram} from './journeysApi';
import type {Journey} from './model';
import {Position} from './Position';

/** A journey's model with its current position, and the same in words. */
export function JourneyDiagram({journey}: {journey: Journey}) {
  const frame = useRef<HTMLDivElement>(null);
  const [diagram, setDiagram] = useState<Diagram>();
  const [failure, setFailure] = useState<string>();
  const start = useRef<string>(undefined);
  useEffect(() => {
    start.current = journey.activeActivities[0] ?? journey.completedActivities.at(-1);
  });

  useEffect(() => {
    const element = frame.current!;
    const drawing = new Diagram(element);
    let current = true;
    getDiagram(journey.definitionId)
      .then((xml) => drawing.show(xml))
      .then(() => current && setDiagram(drawing))
      .catch((fault: unknown) => current && setFailure(String(fault)));
    return () => {
      current = false;
      setDiagram(undefined);
      setFailure(undefined);
      drawing.close();
    };
  }, [journey.definitionId]);

  useEffect(() => {
    const element = frame.current;
    if (!diagram || !element) {
      return;
    }
    let width = 0;
    const fit = () => {
      if (element.clientWidth > 0 && element.clientWidth !== width) {
        width = element.clientWidth;
        element.style.height = `${diagram.heightFor(width)}px`;
        diagram.fit(start.current);
      }
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [diagram]);

  useEffect(() => diagram?.mark(journey), [diagram, journey]);

  return (
    <div className="journey">
      {failure && <p className="journey__failure">The diagram cannot be drawn: {failure}</p>}
      <div ref={frame} className="journey__frame" data-testid="journey-diagram" />
      <div className="journey__foot">
        <Position journey={journey} name={(id) => diagram?.name(id) ?? id} />
        <div className="journey__zoom" role="group" aria-label="Zoom">
          <Zoom label="Zoom in" icon={ZoomIn} onClick={() => diagram?.zoomBy(1.25)} />
          <Zoom label="Zoom out" icon={ZoomOut} onClick={() => diagram?.zoomBy(0.8)} />
          <Zoom label="Whole journey" icon={FitToScreen} onClick={() => diagram?.fit()} />
        </div>
      </div>
    </div>
  );
}

function Zoom(props: {label: string; icon: typeof ZoomIn; onClick: () => void}) {
  return (
    <Button
      kind="ghost"
      size="sm"
      hasIconOnly
      renderIcon={props.icon}
      iconDescription={props.label}
      tooltipAlignment="end"
      onClick={props.onClick}
    />
  );
}
