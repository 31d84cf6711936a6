/** What a handover says, line by line: who lost it, who gained it, who holds it after as before; with reservations. Pure. */
import type { Schemas } from '../../api/client';
import { COMMON } from '../../words/common';
import { fill, type Lang } from '../../words/lang';
import { WORDS } from './words';

type Step = Schemas['Step'];

export interface Holder {
  readonly entity: Schemas['Reference'];
  readonly relationship: string | undefined;
  /** How surely it holds it, and that it held a part only; empty where nothing qualifies it. */
  readonly reservation: string;
}

export interface Line {
  readonly what: 'ended' | 'begun' | 'stays';
  readonly name: string;
  readonly holders: readonly Holder[];
}

/** Return the lines; one without holders says that there are none. */
export function linesOf(
  { lost, gained, before, after }: Omit<Schemas['Handover'], 'resource'>,
  lang: Lang,
): readonly Line[] {
  const words = WORDS[lang];
  const staying = after
    .filter(({ entity }) => !gained.some((each) => each.entity.id === entity.id))
    .map((step) =>
      holderOf(
        step,
        surely(
          step,
          before.find(({ entity }) => entity.id === step.entity.id),
          lang,
        ),
        lang,
      ),
    );
  const line = (what: Line['what'], steps: readonly Step[], name: string, none: string): readonly Line[] => {
    if (steps.length > 0) {
      return [{ what, name, holders: steps.map((step) => holderOf(step, surely(step, step, lang), lang)) }];
    }
    // Where somebody holds it on both sides, “nobody” would be heard as nobody at all.
    return staying.length > 0 ? [] : [{ what, name: none, holders: [] }];
  };
  return [
    ...line('ended', lost, words.lost, words.lostByNone),
    ...line('begun', gained, words.gained, words.gainedByNone),
    ...(staying.length > 0 ? [{ what: 'stays' as const, name: words.stays, holders: staying }] : []),
  ];
}

function holderOf({ entity, hedges, relationships: [first] }: Step, sure: string, lang: Lang): Holder {
  const limits = hedges.filter(({ relationship }) => relationship === first).map(({ label }) => label.toLowerCase());
  const comma = lang === 'ar' ? '، ' : ', ';
  return { entity, relationship: first, reservation: [sure, ...limits].filter((each) => each !== '').join(comma) };
}

/** How surely one holds it; of what is not the same on both sides, each of them. */
function surely({ certainty }: Step, before: Step | undefined, lang: Lang): string {
  const [words, common] = [WORDS[lang], COMMON[lang]];
  const earlier = before?.certainty ?? certainty;
  if (certainty !== null && earlier !== null && certainty !== earlier) {
    return fill(words.surer, { before: common[earlier], after: common[certainty] });
  }
  return certainty === 'possible' ? common.possible : '';
}
