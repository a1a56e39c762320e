import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type {Journey} from './model';

/** The parts of bpmn-js's services that we call; the library types them as any. */
interface Canvas {
  zoom(level?: number | 'fit-viewport', center?: 'auto' | {x: number; y: number}): number;
  viewbox(): {inner: Box; scale: number};
  resized(): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scroll(by: {dx: number; dy: number}): void;
  scrollToElement(element: string): void;
}

interface Registry {
  get(id: string): {businessObject: {name?: string}} | undefined;
  getAll(): {id: string}[];
}

interface Overlays {
  add(element: string, type: string, overlay: {position: object; html: string}): void;
  remove(filter: {type: string}): void;
}

interface Box {
  width: number;
  height: number;
}

const smallestReadable = 0.42;
const token = 'token';
/** Below the model stays room for the library's own mark, which its licence wants seen. */
const markHeight = 36;

/** A journey's model with marks on it, drawn by bpmn-js into one element. */
export class Diagram {
  private readonly viewer: NavigatedViewer;

  constructor(private readonly container: HTMLElement) {
    // The wheel scrolls the page, not the diagram under the pointer.
    this.viewer = new NavigatedViewer({container, zoomScroll: {enabled: false}});
  }

  async show(xml: string): Promise<void> {
    await this.viewer.importXML(xml);
  }

  /** Marks where the journey is and was; elements that the model does not have are ignored. */
  mark({activeActivities, completedActivities, incidents}: Journey): void {
    const failed = incidents.map(({activityId}) => activityId);
    this.overlays.remove({type: token});
    for (const {id} of this.registry.getAll()) {
      this.toggle(id, 'journey-completed', completedActivities.includes(id));
      this.toggle(id, 'journey-active', activeActivities.includes(id));
      this.toggle(id, 'journey-failed', failed.includes(id));
    }
    for (const id of activeActivities.filter((each) => this.registry.get(each))) {
      const kind = failed.includes(id) ? 'journey-token journey-token--failed' : 'journey-token';
      const html = `<div class="${kind}" aria-hidden="true"></div>`;
      this.overlays.add(id, token, {position: {top: -9, left: -9}, html});
    }
  }

  /** The label of an element, else its id. */
  name(id: string): string {
    return this.registry.get(id)?.businessObject.name ?? id;
  }

  /** Shows the whole model; where that would be too small to read, the part around an element. */
  fit(around?: string): void {
    this.canvas.resized();
    const scale = this.canvas.zoom('fit-viewport', 'auto');
    if (scale < smallestReadable) {
      this.canvas.zoom(smallestReadable * 1.4);
      if (around && this.registry.get(around)) {
        this.canvas.scrollToElement(around);
      }
    } else {
      this.canvas.scroll({dx: 0, dy: -markHeight / 2});
    }
  }

  zoomBy(factor: number): void {
    this.canvas.zoom(Math.min(3, Math.max(0.2, this.canvas.viewbox().scale * factor)));
  }

  /** The height that shows the whole model over the container's width. */
  heightFor(width: number): number {
    const {inner} = this.canvas.viewbox();
    const whole = inner.width > 0 ? (width * inner.height) / inner.width + markHeight + 24 : 0;
    return Math.round(Math.min(560, Math.max(240, whole)));
  }

  close(): void {
    this.viewer.destroy();
    this.container.replaceChildren();
  }

  private toggle(id: string, marker: string, on: boolean): void {
    if (on) {
      this.canvas.addMarker(id, marker);
    } else {
      this.canvas.removeMarker(id, marker);
    }
  }

  private get canvas(): Canvas {
    return this.viewer.get('canvas');
  }

  private get registry(): Registry {
    return this.viewer.get('elementRegistry');
  }

  private get overlays(): Overlays {
    return this.viewer.get('overlays');
  }
}
