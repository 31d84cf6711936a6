/** What stands where an answer is not there: it is awaited, was refused, or is empty. Each says what happened. */
import type { ComponentChildren } from 'preact';
import { useWords } from '../state/hooks';
import type { Asked } from '../state/hooks';
import type { Refusal } from '../api/client';
import { dictionary } from '../words/lang';

const WORDS = dictionary({
  en: {
    asking: 'Asking the service: {what} …',
    refused: 'The service does not answer this',
    unreachable: 'The service cannot be reached',
    tryAgain: 'Is it still running? Reload the page to try again.',
    accepted: 'It takes',
  },
  ar: {
    asking: 'جارٍ سؤال الخدمة: {what} …',
    refused: 'لا تجيب الخدمة عن هذا',
    unreachable: 'لا يمكن الوصول إلى الخدمة',
    tryAgain: 'هل ما زالت تعمل؟ أعد تحميل الصفحة للمحاولة مجددًا.',
    accepted: 'تقبل',
  },
});

interface Props<T> {
  readonly asked: Asked<T>;
  /** What is asked for, in the language of the page. */
  readonly what: string;
  readonly children: (answer: T) => ComponentChildren;
}

/** Show an answer, or what stands in its way. */
export function Answered<T>({ asked, what, children }: Props<T>) {
  const words = useWords(WORDS);
  if (asked.refusal !== null) {
    return <Refused refusal={asked.refusal} />;
  }
  if (asked.answer === null) {
    return (
      <p class="waiting" role="status">
        {words.asking.replace('{what}', what)}
      </p>
    );
  }
  return <>{children(asked.answer)}</>;
}

/** Say why there is no answer, in the words of the service where it gave any. */
export function Refused({ refusal }: { readonly refusal: Refusal }) {
  const words = useWords(WORDS);
  const problem = refusal.problem;
  return (
    <div class="refused" role="alert">
      <strong>{problem === null ? words.unreachable : words.refused}</strong>
      <p dir="auto">{problem === null ? words.tryAgain : problem.detail}</p>
    </div>
  );
}
