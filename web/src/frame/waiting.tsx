/** What stands where an answer is not there: it is awaited, was refused, or is empty. Each says what happened. */
import type { ComponentChildren } from 'preact';
import { useEffect, useErrorBoundary, useRef } from 'preact/hooks';
import { refusalOf, useAppState, useWords } from '../state/hooks';
import type { Asked } from '../state/hooks';
import { ANSWERED, type Refusal } from '../api/client';
import { ruleOf, REFUSALS } from './refusals';
import { fill, number } from '../words/lang';

interface Props<T> {
  readonly asked: Asked<T>;
  /** What is asked for, in the language of the page. */
  readonly what: string;
  readonly children: (answer: T) => ComponentChildren;
}

/** How often is tried again by itself, and after how many seconds at most. */
const [TRIES, LONGEST] = [2, 60];

/** Show an answer, or what stands in its way. */
export function Answered<T>({ asked, what, children }: Props<T>) {
  const words = useWords(REFUSALS);
  const tries = useRef(0);
  if (asked.refusal !== null) {
    return <Refused refusal={asked.refusal} tries={tries} onAgain={asked.again} />;
  }
  if (asked.answer === null) {
    return (
      <p class="waiting" role="status">
        {fill(words.asking, { what })}
      </p>
    );
  }
  tries.current = 0;
  return (
    <Guarded of={asked.answer}>
      <Shown answer={asked.answer}>{children}</Shown>
    </Guarded>
  );
}

function Shown<T>({ answer, children }: { readonly answer: T; readonly children: (answer: T) => ComponentChildren }) {
  return <>{children(answer)}</>;
}

interface GuardedProps {
  /** What is shown: another is tried anew. */
  readonly of?: unknown;
  readonly children: ComponentChildren;
}

/** Show a part of the page; where it fails, say so in its place, and leave the rest as it is. */
export function Guarded({ of, children }: GuardedProps) {
  const [fault, forgive] = useErrorBoundary((error: unknown) => console.error(error)) as [unknown, () => void];
  const tries = useRef(0);
  const failed = useRef(of);
  useEffect(() => {
    if (fault !== undefined && failed.current !== of) {
      forgive();
    }
    failed.current = of;
  }, [of]);
  return fault === undefined ? (
    <>{children}</>
  ) : (
    <Refused refusal={refusalOf(fault)} tries={tries} onAgain={() => location.reload()} />
  );
}

interface RefusedProps {
  readonly refusal: Refusal;
  /** How often it was tried again by itself. */
  readonly tries: { current: number };
  readonly onAgain: () => void;
}

/** Say why there is no answer: by the type of the problem, in the language of the page; and ask again where it may pass. */
export function Refused({ refusal, tries, onAgain }: RefusedProps) {
  const { lang } = useAppState();
  const words = useWords(REFUSALS);
  const { problem, status, after, mayPass } = refusal;
  const value = problem === null ? '' : [problem.parameter, problem.value].filter(Boolean).join('=');
  const [title, hint] =
    problem !== null
      ? [words.refused, words[ruleOf(problem)]]
      : status === null
        ? [words.unreachable, words.running]
        : status === ANSWERED
          ? [words.unreadable, words.unreadableHint]
          : [fill(words.failed, { status }), mayPass ? words.failedHint : words.other];
  const seconds = mayPass && after !== null && after <= LONGEST && tries.current < TRIES ? after : null;
  useEffect(() => {
    if (seconds === null) {
      return;
    }
    const timer = setTimeout(() => {
      tries.current += 1;
      onAgain();
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [refusal]);
  return (
    <div class="refused" role="alert" tabIndex={-1}>
      <strong>{title}</strong>
      <p>
        {hint} {value !== '' && <code dir="ltr">{value}</code>}
      </p>
      {problem !== null && <Detail isOpen={value === ''}>{problem.detail}</Detail>}
      {seconds !== null && <p>{fill(words.byItself, { seconds: number(seconds, lang) })}</p>}
      {mayPass && <Again onAgain={onAgain} />}
    </div>
  );
}

/** Say that a script could not be loaded. */
export function Unloaded({ onAgain }: { readonly onAgain: () => void }) {
  const words = useWords(REFUSALS);
  return (
    <div class="refused" role="alert" tabIndex={-1}>
      <strong>{words.unloaded}</strong>
      <p>{words.unloadedHint}</p>
      <Again onAgain={onAgain} />
    </div>
  );
}

function Again({ onAgain }: { readonly onAgain: () => void }) {
  const words = useWords(REFUSALS);
  return (
    <p>
      <button type="button" onClick={onAgain}>
        {words.again}
      </button>
    </p>
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
