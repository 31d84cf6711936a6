/** What can be done with the picture: zoom, undo, sizes and groups, and the steps by which it grew. */
import type { Shown } from '../../network/shown';
import { grown, stepOf } from '../../network/steps';
import { useAppState, useStore, useVocabulary, useWords } from '../../state/hooks';
import { fill, number } from '../../words/lang';
import { COMMON } from '../../words/common';
import { Button } from '../../frame/button';
import { Chip } from '../../frame/chip';
import { Icon, type IconName } from '../../frame/icon';
import { textOf } from '../../api/network';
import { Choices } from './choices';
import { current } from './current';
import { useNarrow } from './narrow';
import { WORDS } from './words';

export function Toolbar({ shown }: { readonly shown: Shown }) {
  const store = useStore();
  const state = useAppState();
  const words = useWords(WORDS);
  const isNarrow = useNarrow();
  return (
    <div class="toolbar">
      <Tools />
      {!isNarrow && <Choices />}
      {state.hide.length > 0 && (
        <button type="button" class="chip" onClick={() => store.set({ hide: [] })}>
          {fill(words.unhide, { count: number(state.hide.length, state.lang) })}
        </button>
      )}
      <Steps shown={shown} />
    </div>
  );
}

/** Undo and redo, nearer and farther. */
export function Tools() {
  const store = useStore();
  useAppState();
  const words = useWords(WORDS);
  return (
    <div class="tools" role="group">
      <Tool icon="undo" label={words.undo} onClick={() => store.undo()} isOff={!store.canUndo} />
      <Tool icon="redo" label={words.redo} onClick={() => store.redo()} isOff={!store.canRedo} />
      <Tool icon="plus" label={words.zoomIn} onClick={() => current.picture?.zoomBy(1.25)} />
      <Tool icon="minus" label={words.zoomOut} onClick={() => current.picture?.zoomBy(0.8)} />
      <Tool icon="fit" label={words.fit} onClick={() => current.picture?.fit()} />
    </div>
  );
}

/** The steps, each to be taken back or gone on with. */
function Steps({ shown }: { readonly shown: Shown }) {
  const store = useStore();
  const { lang, grow } = useAppState();
  const vocabulary = useVocabulary();
  const words = useWords(WORDS);
  const common = useWords(COMMON);
  if (grow.length === 0) {
    return null;
  }
  const names = new Map(shown.network.entities.map(({ id, labels }) => [id, textOf(labels, lang, id)]));
  return (
    <ul class="steps" aria-label={words.steps}>
      {shown.steps.map(({ step, shown: count, total }) => (
        <li key={`${step.entity}:${step.family}`}>
          <Chip
            name={names.get(step.entity) ?? step.entity}
            without={`${common.close}: ${names.get(step.entity) ?? step.entity}`}
            onRemove={() => store.set({ grow: grow.filter((text) => !isSame(text, step.entity, step.family)) })}
          >
            {step.family !== '' && <span>· {vocabulary.label('families', step.family, lang)}</span>}
            {count < total && (
              <button
                type="button"
                class="link"
                onClick={() => store.set({ grow: grown(grow, step.entity, step.family) })}
              >
                {fill(words.moreOf, { shown: number(count, lang), total: number(total, lang) })}
              </button>
            )}
          </Chip>
        </li>
      ))}
    </ul>
  );
}

function isSame(text: string, entity: string, family: string): boolean {
  const step = stepOf(text);
  return step.entity === entity && step.family === family;
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
}

function Tool({ icon, label, onClick, isOff = false }: ToolProps) {
  return (
    <Button class="tool" aria-label={label} title={label} isOff={isOff} onClick={onClick}>
      <Icon name={icon} />
    </Button>
  );
}
