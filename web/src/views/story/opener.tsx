/** Where a story in a file is opened: chosen, or dropped. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useWords } from '../../state/hooks';
import { complete } from './complete';
import { Fault, LARGEST, storyOf, type Story } from './model';
import { WORDS } from './words';

interface Props {
  readonly onStory: (story: Story) => void;
  readonly onFault: (fault: Fault) => void;
  readonly children: ComponentChildren;
}

export function Opener({ onStory, onFault, children }: Props) {
  const words = useWords(WORDS);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const open = (file: File | undefined) => {
    if (file !== undefined) {
      read(file).then(onStory, (error: unknown) => onFault(error instanceof Fault ? error : new Fault('unread')));
    }
  };
  return (
    <div
      class={isOver ? 'story-drop over' : 'story-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        open(event.dataTransfer?.files[0]);
      }}
    >
      {children}
      <button type="button" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <span class="hint">{words.drop}</span>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={(event) => {
          open(event.currentTarget.files?.[0]);
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}

async function read(file: File): Promise<Story> {
  if (file.size > 4 * LARGEST) {
    throw new Fault('tooLarge', { most: LARGEST });
  }
  return complete(storyOf(await file.text()));
}
