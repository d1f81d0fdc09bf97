import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { filtered } from './concept-filter.js';
import { nextOpen, type Concept } from './concept-tree.js';
import { walkAt } from './field-walk.js';
import { useFilter } from './useFilter.js';

/** Where one key or one button leads next, and how the button says it. */
export interface Onward {
  readonly label: string;
  readonly go: () => void;
}

/** The next open item of what the filter shows; at the end of a field that is worked through, the field itself. */
export function useOnward(concept: Concept, address: string): Onward | null {
  const { t } = useTranslation('concepts');
  const { nodeId } = useParams();
  const navigate = useNavigate();
  const { filter, search } = useFilter();
  // At once: the key that decides often follows the one that leads on, and must not meet the item before.
  const to = (id: string) => void navigate({ pathname: `${address}/${id}`, search }, { state: { toHeading: true }, flushSync: true });
  // Deciding changes the stance, and one goes on from there all the same.
  const next = nextOpen(concept.fields, nodeId, filtered(concept.fields, { ...filter, stance: null }));
  if (next) return { label: t('next.label'), go: () => to(next.id) };
  const walk = walkAt(concept.fields, filter.field, nodeId);
  return walk && { label: t('walk.done', { code: walk.field.code }), go: () => to(walk.field.id) };
}
