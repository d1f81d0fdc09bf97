import { z } from 'zod';
import type { InputIssue } from '#platform/errors';
import { liesIn, officialKeyIssue, usedTwice } from './official-key.domain.js';

const maybe = z.string().nullable().catch(null);
const kind = z.enum(['municipality', 'town', 'joint_municipality']).nullable().catch(null);
const entry = z.object({ name: maybe, slug: maybe, kind, ags: maybe, associationKey: maybe });

/** What no municipality shows alone: its key against its kind, against its district and against the others; also where other entries are wrong. */
export function issuesBetween(districtKey: string | undefined, content: readonly object[]): InputIssue[] {
  const entries = content.map((each) => entry.parse(each));
  const perEntry = entries.flatMap((each, index) => {
    const keyIssue = each.kind && officialKeyIssue({ ...each, kind: each.kind });
    const stranger = districtKey !== undefined && (each.ags ?? each.associationKey) !== null && !liesIn(districtKey, each);
    return [
      ...(keyIssue ? [issue(`${index}.${keyIssue.path.join('.')}`, 'custom', keyIssue.message, keyIssue.message)] : []),
      ...(stranger ? [strange(index, each, districtKey)] : []),
    ];
  });
  const twice = usedTwice(entries).map(({ path, value }) =>
    issue(path, 'USED_TWICE', `«${value}» steht schon bei einer anderen Kommune.`, `«${value}» belongs to another municipality already.`),
  );
  return [...perEntry, ...twice];
}

function strange(index: number, { name, ags }: z.output<typeof entry>, districtKey: string): InputIssue {
  const path = `${index}.${ags === null ? 'associationKey' : 'ags'}`;
  const [de, en] = [`${name ?? ''} liegt nicht im Kreis ${districtKey}.`, `${name ?? ''} does not lie in district ${districtKey}.`];
  return issue(path, 'OTHER_DISTRICT', de, en);
}

function issue(path: string, code: string, de: string, en: string): InputIssue {
  return { path, code, text: { de, en } };
}
