/** Whom paths have to pass, and whom and what they must not: shown from the start where the address says any. */
import { ChooseSome } from '../../find/choose';
import { TypeChoice } from '../../find/type-choice';
import { Chip } from '../../frame/chip';
import { useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { WORDS } from './words';

export function Detour() {
  const store = useStore();
  const { via, avoid, avoid_type, lang } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  return (
    <details class="detour" open={via.length + avoid.length + avoid_type.length > 0}>
      <summary>{words.detour}</summary>
      <div>
        <ChooseSome name="via" label={words.via} values={via} onChoose={(ids) => store.set({ via: ids })} />
        <ChooseSome name="avoid" label={words.avoid} values={avoid} onChoose={(ids) => store.set({ avoid: ids })} />
        <div class="choose-some">
          <TypeChoice
            label={words.avoidType}
            value=""
            onType={(type) => type !== '' && store.set({ avoid_type: [...new Set([...avoid_type, type])] })}
          />
          {avoid_type.map((type) => {
            const label = vocabulary.typeLabel(type, lang);
            return (
              <Chip
                key={type}
                name={label}
                without={`${words.avoidType}: ${words.without} ${label}`}
                onRemove={() => store.set({ avoid_type: avoid_type.filter((each) => each !== type) })}
              />
            );
          })}
        </div>
      </div>
    </details>
  );
}
