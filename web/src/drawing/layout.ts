/**
 * Where entities are put: fcose, in a worker, so that the page goes on answering. Equal networks are put alike: the
 * worker draws its lots from a fixed seed.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutRequest {
  readonly nodes: readonly { readonly id: string; readonly diameter: number; readonly parent?: string }[];
  readonly groups: readonly string[];
  readonly links: readonly (readonly [string, string])[];
  /** Where some are already: they are moved little. */
  readonly known: Readonly<Record<string, Point>>;
  /** Which of these stay exactly there. */
  readonly pinned: readonly string[];
  /** Width over height of where it will be seen. */
  readonly aspect: number;
}

export type Positions = Readonly<Record<string, Point>>;

let worker: Worker | undefined;
let latest = 0;
const waiting = new Map<number, { resolve: (positions: Positions) => void; reject: (fault: Error) => void }>();

/**
 * Have a network laid out. What was asked before and is not wanted any more is still answered, in turn. Rejects where the
 * worker fails; the next is asked of a new one.
 */
export function layOut(request: LayoutRequest): Promise<Positions> {
  worker ??= started();
  const number = (latest += 1);
  const answered = new Promise<Positions>((resolve, reject) => waiting.set(number, { resolve, reject }));
  worker.postMessage({ number, request });
  return answered;
}

/** Have the worker loaded before it is needed. */
export function prepareLayout(): void {
  worker ??= started();
}

function started(): Worker {
  const made = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  made.onmessage = (event: MessageEvent<{ number: number; positions: Positions }>) => {
    waiting.get(event.data.number)?.resolve(event.data.positions);
    waiting.delete(event.data.number);
  };
  made.onerror = (event) => {
    made.terminate();
    worker = undefined;
    waiting.forEach(({ reject }) => reject(new Error(event.message)));
    waiting.clear();
  };
  return made;
}
