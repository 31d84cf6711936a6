/** Which lanes there are, and what colours and patterns mean. */
import type { Schemas } from '../../api/client';
import { Choice } from '../../frame/choice';
import { EntityLink } from '../../frame/links';
import { useAppState, useStore, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import type { Found } from './asked';
import { ROLES, WORDS } from './words';

const ROLE_NAMES = ['controls', 'contests', 'seeks', 'protects', 'finances-from', 'all'] as const;
const AMONG = ['resources', 'places', 'all'] as const;

interface Props {
  readonly answer: Found;
  readonly holders: readonly Schemas['Reference'][];
  readonly colours: ReadonlyMap<string, string>;
}

export function Bar({ answer, holders, colours }: Props) {
  const store = useStore();
  const { among, role } = useAppState();
  const words = useWords(WORDS);
  const roles = useWords(ROLES);
  return (
    <div class="ask-bar">
      <Choice
        label={words.role}
        value={role}
        options={ROLE_NAMES.map((each) => [each, roles[each]])}
        onChoose={(value) => store.set({ role: value })}
      />
      <Choice
        label={words.among}
        value={among}
        options={AMONG.map((each) => [each, words[each]])}
        onChoose={(value) => store.set({ among: value, lane: [] })}
      />
      <Lanes answer={answer} />
      <ul class="lane-key" aria-label={roles[role]}>
        {holders
          .filter(({ id }) => colours.has(id))
          .map(({ id, label }) => (
            <li key={id}>
              <i class={`sample ${colours.get(id) ?? ''}`} aria-hidden="true">
                <i class="segment certain" />
              </i>
              <EntityLink id={id} label={label} />
            </li>
          ))}
        {holders.length > colours.size && (
          <li>
            <i class="sample who-other" aria-hidden="true">
              <i class="segment certain" />
            </i>
            {words.others}
          </li>
        )}
      </ul>
      <ul class="lane-key">
        {(['certain', 'possible'] as const).map((sure) => (
          <li key={sure}>
            <i class="sample who-other" aria-hidden="true">
              <i class={`segment ${sure}`} />
            </i>
            {words[sure]}
          </li>
        ))}
        <li>
          <i class="sample who-other partial" aria-hidden="true">
            <i class="segment certain" />
          </i>
          {words.partly}
        </li>
        <li>
          <i class="sample who-other disputed" aria-hidden="true">
            <i class="segment certain" />
          </i>
          {words.disputed}
        </li>
        <li>
          <i class="sample strip-sample" aria-hidden="true">
            <i class="open" />
          </i>
          {words.gap}
        </li>
        <li>
          <i class="sample strip-sample" aria-hidden="true">
            <i class="shared" />
          </i>
          {words.shared}
        </li>
        <li>
          <i class="sample contest-sample" aria-hidden="true" />
          {words.contestKey}
        </li>
      </ul>
    </div>
  );
}

/** All that can have a lane, to be ticked. */
function Lanes({ answer }: { readonly answer: Found }) {
  const store = useStore();
  const { lane, lang } = useAppState();
  const words = useWords(WORDS);
  const shown = new Set(answer.lanes.map(({ resource }) => resource.id));
  const turn = (id: string, isOn: boolean) => {
    const now = lane.length === 0 ? [...shown] : lane;
    store.set({ lane: isOn ? [...now, id] : now.filter((each) => each !== id) });
  };
  return (
    <details
      class="choose-lanes"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && event.currentTarget.open) {
          event.preventDefault();
          event.currentTarget.open = false;
          event.currentTarget.querySelector('summary')?.focus();
        }
      }}
    >
      <summary>
        {words.choose}
        {lane.length > 0 && <span class="hint"> {fill(words.chosen, { count: number(lane.length, lang) })}</span>}
      </summary>
      <div>
        {lane.length > 0 && (
          <button type="button" class="link" onClick={() => store.set({ lane: [] })}>
            {words.usual}
          </button>
        )}
        {answer.listed.map(({ id, label }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={shown.has(id)}
              onChange={(event) => turn(id, event.currentTarget.checked)}
            />
            <bdi>{label ?? id}</bdi>
          </label>
        ))}
      </div>
    </details>
  );
}
