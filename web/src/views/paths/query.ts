/** What is asked of `/v1/paths` for a state, and what its answers come to. Pure. */
import type { Query } from '../../api/client';
import type { Schemas } from '../../api/client';
import { dayOf, place, type Scale } from '../../drawing/timescale';
import { lensOf } from '../../state/address';
import type { State } from '../../state/fields';

export type Path = Schemas['Path'];
export type Tie = Schemas['Hop']['relationships'][number];
type Days = Path['possible'][number];

/** Return the question; what the service has a value for of its own is left out. */
export function queryOf(state: State): Query & { source_entity: string; target_entity: string } {
  const lens = lensOf(state);
  // Between the two ends: whom the lens says, else actors.
  const actors = lens.kind.length > 0 ? lens.kind : ['Actor'];
  return {
    ...lens,
    kind: state.through === 'all' ? [] : actors,
    source_entity: state.start,
    target_entity: state.goal,
    k: state.k,
    max_hops: state.hops,
    by: state.by,
    net_sign: state.net,
    via: state.via,
    avoid: state.avoid,
    avoid_type: state.avoid_type,
    directed: state.directed ? true : null,
    allow_anachronism: state.anachronism ? true : null,
    lang: state.lang,
  };
}

export type Heading = 'forward' | 'backward' | 'both';

/** Return which way the arrow of a relationship points, seen along the path. */
export function headingOf(tie: Tie, start: string): Heading {
  return tie.type.symmetric ? 'both' : tie.source.id === start ? 'forward' : 'backward';
}

/** Return where days lie on a line of time, in percent; what is open reaches to its end. */
export function shares(days: readonly Days[], scale: Scale): readonly (readonly [number, number])[] {
  return days.map(({ first, last }) => [
    first === null ? 0 : place(scale, dayOf(first)),
    last === null ? 100 : place(scale, dayOf(last) + 1),
  ]);
}

/** Return all days that paths begin or end with: what the line of time has to show. */
export function daysOf(paths: readonly Path[]): readonly number[] {
  const spans = paths.flatMap(({ certain, possible }) => [...possible, ...certain]);
  return spans.flatMap(({ first, last }) => [first, last].filter((day) => day !== null).map(dayOf));
}

export function isAlways(days: readonly Days[]): boolean {
  return days.length === 1 && days[0]?.first === null && days[0].last === null;
}
