/** The legend, which is also the filter: what is ticked is shown. */
import { SIGNS } from '../../drawing/encoding';
import { areBundled } from '../../drawing/lines';
import type { Shown } from '../../network/shown';
import { useAppState, useShared, useWords } from '../../state/hooks';
import { COMMON } from '../../words/common';
import { Check } from './check';
import { Choices } from './choices';
import { Families } from './families';
import { useNarrow } from './narrow';
import { LineSwatch, ShapeSwatch } from './swatch';
import { isShown, toggled } from './toggle';
import { WORDS } from './words';

const SIGN_TOKENS = SIGNS.map(({ token }) => token);

export function Legend({ shown }: { readonly shown: Shown | null }) {
  const { store, vocabulary } = useShared();
  const { kind, lang, sign } = useAppState();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  const isNarrow = useNarrow();
  const roots = [...new Set(vocabulary.terms('kinds').map(({ id }) => vocabulary.root(id)))].filter(
    (id) => id !== 'Entity',
  );
  return (
    <details class="legend" open={!isNarrow}>
      <summary>{words.legend}</summary>
      <div class="legend-body">
        {isNarrow && (
          <div class="choices">
            <Choices />
          </div>
        )}
        <fieldset>
          <legend>{common.sign}</legend>
          {SIGNS.map(({ name, token }) => (
            <Check
              key={name}
              isOn={isShown(sign, token)}
              onToggle={() => store.set({ sign: toggled(sign, token, SIGN_TOKENS) })}
            >
              <LineSwatch sign={name} />
              <span>{common[name]}</span>
            </Check>
          ))}
          <p class="hint">{words.arrow}</p>
          <p class="hint">{words.hollow}</p>
          <p class="hint">{words.width}</p>
          {areBundled(shown?.network.ties ?? []) && <p class="hint">{words.many}</p>}
        </fieldset>
        <fieldset>
          <legend>{words.kind}</legend>
          {roots.map((id) => (
            <Check
              key={id}
              isOn={isShown(kind, id)}
              title={vocabulary.definition('kinds', id, lang)}
              onToggle={() => store.set({ kind: toggled(kind, id, roots) })}
            >
              <ShapeSwatch kind={id} />
              <span>{vocabulary.label('kinds', id, lang)}</span>
            </Check>
          ))}
        </fieldset>
        <fieldset>
          <legend>{words.family}</legend>
          <Families counts={shown?.byFamily ?? {}} vocabulary={vocabulary} />
        </fieldset>
      </div>
    </details>
  );
}
