/** What is measured: the measure and what it regards of ties. What a measure does not regard cannot be chosen. */
import { Choice } from '../../frame/choice';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { number } from '../../words/lang';
import { MEASURES, OVER, regardsDirection, regardsWeight, SIGNED, usualDirection } from './measures';
import { MEANINGS, NAMES, WORDS } from './words';

const TOPS = ['5', '10', '20', '50'] as const;
const DIRECTIONS = ['forward', 'reverse', 'both'] as const;
const WEIGHTS = ['none', 'grade', 'count'] as const;

export function Choices() {
  const store = useStore();
  const { measure, over, direction, weight, top, lang } = useAppState();
  const words = useWords(WORDS);
  const meanings = useWords(MEANINGS);
  const chosen = [...MEASURES, ...SIGNED].find((each) => each === measure) ?? MEASURES[0];
  const usual = usualDirection(chosen, over);
  return (
    <div class="ranks-choices">
      <MeasureChoice chosen={chosen} />
      {!SIGNED.some((each) => each === chosen) && (
        <Choice
          label={words.over}
          value={OVER.find((each) => each === over) ?? OVER[0]}
          options={OVER.map((each) => [each, words[each]])}
          onChoose={(value) => store.set({ over: value === OVER[0] ? '' : value })}
        />
      )}
      {/* What the address says can be taken back, even where the measure does not regard it. */}
      {(regardsDirection(chosen) || direction !== '') && (
        <Choice
          label={words.direction}
          value={direction === '' ? usual : direction}
          options={DIRECTIONS.map((each) => [each, words[each]])}
          onChoose={(value) => store.set({ direction: value === usual ? '' : value })}
        />
      )}
      {(regardsWeight(chosen) || weight !== 'none') && (
        <Choice
          label={words.weight}
          value={weight}
          options={WEIGHTS.map((each) => [each, words[each]])}
          onChoose={(value) => store.set({ weight: value })}
        />
      )}
      <Choice
        label={words.top}
        value={top}
        options={TOPS.map((each) => [each, number(Number(each), lang)])}
        onChoose={(value) => store.set({ top: value })}
      />
      <p class="hint">{meanings[chosen]}</p>
    </div>
  );
}

function MeasureChoice({ chosen }: { readonly chosen: (typeof MEASURES | typeof SIGNED)[number] }) {
  const store = useStore();
  const words = useWords(WORDS);
  const names = useWords(NAMES);
  const groups = [
    [words.ofTies, MEASURES],
    [words.ofSigns, SIGNED],
  ] as const;
  return (
    <label class="choice">
      <span>{words.measure}</span>
      <select
        value={chosen}
        onChange={({ currentTarget: { value } }) =>
          store.set({ measure: value === MEASURES[0] ? '' : value, over: '', direction: '', weight: 'none' })
        }
      >
        {groups.map(([label, measures]) => (
          <optgroup label={label} key={label}>
            {measures.map((each) => (
              <option key={each} value={each}>
                {names[each]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
