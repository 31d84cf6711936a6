/**
 * A scenario of one's own, as the address has it and as the interface takes it. It is kept nowhere else.
 *
 *     +iran:backs:turkey            add a relationship
 *     +iran:backs:turkey:2027:..    the same with dates, from and until
 *     -iran-backs-syrian-regime     end one
 *     ~iran-allied-with-russia      flip one: friendly to hostile, and the other way round
 *     iran-allied-with-russia:fights   give one another type
 */
import type { Problem, Schemas } from '../../api/client';
import { isDate } from '../../words/date';
import { lensOf } from '../../state/address';
import type { Lens, State } from '../../state/fields';

type OwnScenario = Schemas['OwnScenario'];

export type Change =
  | {
      readonly change: 'addition';
      readonly source: string;
      readonly type: string;
      readonly target: string;
      readonly from: string;
      readonly until: string;
    }
  | { readonly change: 'ending' | 'flip'; readonly relationship: string }
  | { readonly change: 'amendment'; readonly relationship: string; readonly type: string };

/** As many as the interface takes. */
export const MOST = 200;

/** Return what a text of the address means; null where it means nothing. */
export function changeOf(text: string): Change | null {
  const rest = text.slice(1);
  if (text.startsWith('+')) {
    const [source = '', type = '', target = '', from = '', until = ''] = rest.split(':');
    return source === '' || type === '' || target === ''
      ? null
      : { change: 'addition', source, type, target, from, until };
  }
  if (text.startsWith('-') || text.startsWith('~')) {
    return rest === '' ? null : { change: text.startsWith('-') ? 'ending' : 'flip', relationship: rest };
  }
  const [relationship = '', type = ''] = text.split(':');
  return relationship === '' || type === '' ? null : { change: 'amendment', relationship, type };
}

/** Return a change as the address has it. */
export function textOfChange(change: Change): string {
  switch (change.change) {
    case 'addition':
      return `+${[change.source, change.type, change.target, change.from, change.until].join(':').replace(/:+$/, '')}`;
    case 'ending':
      return `-${change.relationship}`;
    case 'flip':
      return `~${change.relationship}`;
    case 'amendment':
      return `${change.relationship}:${change.type}`;
  }
}

/** Return the changes that an address holds, what cannot be read left out. */
export function changesOf(texts: readonly string[]): readonly Change[] {
  return texts.flatMap((text) => changeOf(text) ?? []).slice(0, MOST);
}

/** Return how many changes of an address are left out, as there are more than the interface takes. */
export function leftOut(texts: readonly string[]): number {
  return Math.max(0, texts.filter((text) => changeOf(text) !== null).length - MOST);
}

/** Return texts with a change more. A relationship is changed once: what was to become of it before is forgotten. */
export function withChange(texts: readonly string[], change: Change): readonly string[] {
  const kept = texts.filter((text) => {
    const other = changeOf(text);
    return (
      other !== null &&
      (other.change === 'addition' || change.change === 'addition' || other.relationship !== change.relationship)
    );
  });
  return [...new Set([...kept, textOfChange(change)])];
}

/** Return the scenario to post. */
export function scenarioOf(changes: readonly Change[]): OwnScenario {
  return { label: null, changes: changes.map(posted) };
}

/** Return the lens without a scenario: here it is laid over the graph by what is looked at. */
export function lensBelow(state: State): Omit<Lens, 'scenario'> {
  return Object.fromEntries(Object.entries(lensOf(state)).filter(([name]) => name !== 'scenario')) as Lens;
}

/** Return which change a problem is about, from 0, or -1 where it is about none of them. */
export function placeOf(problem: Problem | null): number {
  const found = /^scenario\.changes\[(\d+)\]/.exec(problem?.parameter ?? '');
  return found === null ? -1 : Number(found[1]);
}

/** What can be wrong with a change, and the word that it is about. */
export interface Fault {
  readonly rule:
    'twice' | 'unflipped' | 'noRelationship' | 'noEntity' | 'itself' | 'noType' | 'order' | 'noDate' | 'other';
  readonly value: string;
}

/** Return what a problem says is wrong with one of the changes: from its fields, which stay, not from its sentence. */
export function faultOf({ parameter, value, nearest }: Problem, changes: readonly Change[], place: number): Fault {
  const change = changes[place];
  const told = (rule: Fault['rule']): Fault => ({ rule, value: value ?? '' });
  switch (parameter?.split('.').at(-1)) {
    case 'relationship':
      if (changes.slice(0, place).some((other) => other.change !== 'addition' && other.relationship === value)) {
        return told('twice');
      }
      return told(change?.change === 'flip' && (nearest ?? []).length === 0 ? 'unflipped' : 'noRelationship');
    case 'source':
    case 'target':
      return told(change?.change === 'addition' && change.source === change.target ? 'itself' : 'noEntity');
    case 'type':
      return told('noType');
    case 'valid_from':
      return told('noDate');
    case 'valid_until': {
      // The end is told of, too, where it is a date but lies before the start.
      const until = change?.change === 'addition' ? change.until : '';
      return { rule: isDate(until) ? 'order' : 'noDate', value: until };
    }
    default:
      return told('other');
  }
}

function posted(change: Change): OwnScenario['changes'][number] {
  if (change.change === 'addition') {
    const { source, type, target, from, until } = change;
    return {
      change: 'addition',
      source,
      type,
      target,
      valid_from: from === '' ? null : from,
      valid_until: until === '' ? null : until,
      support: [],
      hedges: [],
      description: null,
    };
  }
  return { ...change, hedges: [], description: null };
}
