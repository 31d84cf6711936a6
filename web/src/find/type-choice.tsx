/** A box that chooses one type of relationship: all there are, by family. */
import { useAppState, useVocabulary, useWords } from '../state/hooks';
import { WORDS } from './words';

interface Props {
  readonly label: string;
  /** Empty where none is chosen. */
  readonly value: string;
  readonly onType: (type: string) => void;
}

export function TypeChoice({ label, value, onType }: Props) {
  const { lang } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onType(event.currentTarget.value)}>
        <option value="">{words.choose}</option>
        {vocabulary.terms('families').map((family) => (
          <optgroup key={family.id} label={vocabulary.label('families', family.id, lang)}>
            {vocabulary
              .terms('types')
              .filter(({ id }) => vocabulary.type(id)?.family === family.id)
              .map(({ id }) => (
                <option key={id} value={id}>
                  {vocabulary.typeLabel(id, lang)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
