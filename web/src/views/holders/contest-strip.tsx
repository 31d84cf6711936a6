/** How hard a lane was contested, as steps on its line of time: the higher, the harder; the index stands in each. */
import { placed } from '../../drawing/placed';
import { place, type Scale } from '../../drawing/timescale';
import { useAppState, useWords } from '../../state/hooks';
import { number } from '../../words/lang';
import { stepTold, type Step } from './contests';
import { WORDS } from './words';

export function ContestStrip({ steps, scale }: { readonly steps: readonly Step[]; readonly scale: Scale }) {
  const { lang } = useAppState();
  const words = useWords(WORDS);
  return (
    <ul class="contest" aria-label={words.contest}>
      {steps.map((step) => {
        const from = place(scale, step.first);
        const until = step.last === null ? 100 : place(scale, step.last + 1);
        const text = stepTold(step, lang);
        return until <= from ? null : (
          <li
            key={step.first}
            title={text}
            ref={(element) => {
              placed(from, until)(element);
              element?.style.setProperty('--index', String(step.index));
            }}
          >
            <span aria-hidden="true">{number(step.index, lang)}</span>
            <span class="unseen">{text}</span>
          </li>
        );
      })}
    </ul>
  );
}
