/** The parts that records are made of. */
import type { ComponentChildren } from 'preact';
import type { Schemas } from '../api/client';
import { EntityLink } from '../frame/links';
import { useWords } from '../state/hooks';
import { COMMON } from '../words/common';
import { dictionary, fill } from '../words/lang';

/** A name and what belongs to it; nothing where nothing does. */
export function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

export function References({ items }: { readonly items: readonly Schemas['Reference'][] }) {
  return (
    <>
      {items.map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <EntityLink id={id} label={label} />
        </span>
      ))}
    </>
  );
}

const GRADES = dictionary({
  en: {
    A: 'source completely reliable',
    B: 'source usually reliable',
    C: 'source fairly reliable',
    D: 'source not usually reliable',
    E: 'source unreliable',
    F: 'reliability of the source cannot be judged',
    c1: 'confirmed by other sources',
    c2: 'probably true',
    c3: 'possibly true',
    c4: 'doubtful',
    c5: 'improbable',
    c6: 'truth cannot be judged',
    both: '{letter}; {digit}',
  },
  ar: {
    A: 'مصدر موثوق تمامًا',
    B: 'مصدر موثوق عادة',
    C: 'مصدر موثوق إلى حد ما',
    D: 'مصدر غير موثوق عادة',
    E: 'مصدر غير موثوق',
    F: 'لا يمكن الحكم على موثوقية المصدر',
    c1: 'أكدته مصادر أخرى',
    c2: 'صحيح على الأرجح',
    c3: 'ربما كان صحيحًا',
    c4: 'مشكوك فيه',
    c5: 'مستبعد',
    c6: 'لا يمكن الحكم على صحته',
    both: '{letter}؛ {digit}',
  },
});

/** A grade with what it means: shown in full where there is room, else when it is pointed at. */
export function Grade({ grade, isFull = false }: { readonly grade: string | null; readonly isFull?: boolean }) {
  const words = useWords(GRADES);
  const common = useWords(COMMON);
  if (grade === null) {
    return <span class="grade">{common.noGrade}</span>;
  }
  // A letter or a digit that there is not is left out.
  const told: Readonly<Record<string, string | undefined>> = words;
  const meaning = fill(words.both, { letter: told[grade.charAt(0)] ?? '', digit: told[`c${grade.charAt(1)}`] ?? '' });
  return (
    <span>
      <span class="grade" title={meaning}>
        {grade}
      </span>
      {isFull && <span class="hint"> {meaning}</span>}
    </span>
  );
}

/** Whether something holds on the day asked for, in a word with a sign. */
export function Certainty({ certainty }: { readonly certainty: 'certain' | 'possible' | 'absent' | null }) {
  const common = useWords(COMMON);
  return certainty === null ? null : <span class={`certainty ${certainty}`}>{common[certainty]}</span>;
}

interface PartProps {
  readonly name: string;
  /** How many there are in it. */
  readonly count?: string;
  /** Only its heading is seen, until it is opened. */
  readonly isFolded?: boolean;
  readonly children: ComponentChildren;
}

/** A part of a record under a heading. */
export function Part({ name, count, isFolded = false, children }: PartProps) {
  const heading = (
    <h3>
      {name} {count !== undefined && <span class="count">{count}</span>}
    </h3>
  );
  return isFolded ? (
    <details class="part">
      <summary>{heading}</summary>
      {children}
    </details>
  ) : (
    <section class="part">
      {heading}
      {children}
    </section>
  );
}
