/** A story in an address: its JSON, deflated, in the letters of base64url. */
import { Fault, LARGEST, storyOf, type Story } from './model';

export async function packed(story: Story): Promise<string> {
  const bytes = await through(
    new TextEncoder().encode(JSON.stringify(story)),
    new CompressionStream('deflate-raw'),
    Infinity,
  );
  const letters = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Return the story that was packed. Throws a `Fault`; what would grow too large is given up on the way. */
export async function unpacked(text: string): Promise<Story> {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    const letters = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    bytes = await through(
      Uint8Array.from(letters, (letter) => letter.charCodeAt(0)),
      new DecompressionStream('deflate-raw'),
      4 * LARGEST,
    );
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('notPacked');
  }
  return storyOf(new TextDecoder().decode(bytes));
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > most) {
      await reader.cancel();
      throw new Fault('tooLarge', { most: LARGEST });
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
