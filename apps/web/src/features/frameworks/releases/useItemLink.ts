import type { ReleaseHeaderPartsFragment } from '../../../graphql/graphql.js';
import { useMayEdit } from '../useMayEdit.js';
import type { Change } from './changes.js';

type Header = Pick<ReleaseHeaderPartsFragment, 'id' | 'state'>;

/** Where a changed entry is read: in the later release, or where it still stood. */
export function useItemLink(from: Header, to: Header) {
  const mayEdit = useMayEdit();
  return ({ kind, itemId, itemKind }: Pick<Change, 'kind' | 'itemId' | 'itemKind'>): string | null => {
    const release = kind === 'removed' ? from : to;
    if (itemKind === 'task_area' || itemKind === 'transfer_content') return null;
    if (release.state === 'draft') return mayEdit ? `/rahmenkonzept/entwurf/${itemId}` : null;
    return `/rahmenkonzept/fassungen/${release.id}/${itemKind === 'indicator' ? 'kennzahlen' : itemId}`;
  };
}
