/** A file under a scenario of one's own: it has no address, as the changes are sent and kept nowhere. */
import type { Query } from '../api/client';
import { changesOf, scenarioOf } from '../views/whatif/changes';
import type { FormatName } from './formats';
import { fileAddress } from './links';

export async function posted(
  format: FormatName,
  query: Query,
  { change, lang }: { readonly change: readonly string[]; readonly lang: string },
): Promise<Blob> {
  const answer = await fetch(new URL(fileAddress(format, query, lang), document.baseURI), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ scenario: scenarioOf(changesOf(change)) }),
  });
  if (!answer.ok) {
    throw new Error(`${answer.status} ${answer.statusText}`);
  }
  return answer.blob();
}
