/** What stands where an answer is not there: it is awaited, was refused, or is empty. Each says what happened. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../state/hooks';
import type { Asked } from '../state/hooks';
import type { Refusal } from '../api/client';
import { ruleOf, REFUSALS } from './refusals';
import { fill } from '../words/lang';

interface Props<T> {
  readonly asked: Asked<T>;
  /** What is asked for, in the language of the page. */
  readonly what: string;
  readonly children: (answer: T) => ComponentChildren;
}

/** Show an answer, or what stands in its way. */
export function Answered<T>({ asked, what, children }: Props<T>) {
  const words = useWords(REFUSALS);
  if (asked.refusal !== null) {
    return <Refused refusal={asked.refusal} />;
  }
  if (asked.answer === null) {
    return (
      <p class="waiting" role="status">
        {fill(words.asking, { what })}
      </p>
    );
  }
  return <>{children(asked.answer)}</>;
}

/** Say why there is no answer: by the type of the problem, in the language of the page. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const words = useWords(REFUSALS);
  const { problem } = refusal;
  const value = problem === null ? '' : [problem.parameter, problem.value].filter(Boolean).join('=');
  return (
    <div class="refused" role="alert">
      <strong>{problem === null ? words.unreachable : words.refused}</strong>
      <p>
        {problem === null ? words.tryAgain : words[ruleOf(problem)]} {value !== '' && <code dir="ltr">{value}</code>}
      </p>
      {problem !== null && <Detail isOpen={value === ''}>{problem.detail}</Detail>}
    </div>
  );
}

/** The sentence of the service, as it is: it speaks to programs, in English. */
export function Detail({ isOpen = false, children }: { readonly isOpen?: boolean; readonly children: string }) {
  const words = useWords(REFUSALS);
  return (
    <details class="hint" open={isOpen}>
      <summary>{words.detail}</summary>
      <p lang="en" dir="ltr">
        {children}
      </p>
    </details>
  );
}
