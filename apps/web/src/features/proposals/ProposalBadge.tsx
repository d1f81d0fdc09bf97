import { useTranslation } from 'react-i18next';
import type { FrameworkProposalState } from '../../graphql/graphql.js';
import { Badge } from '../../ui/Badge.js';

const tones = { open: 'info', taken_up: 'success', declined: 'warning', withdrawn: 'neutral' } as const;

export function ProposalBadge({ state }: { readonly state: FrameworkProposalState }) {
  const { t } = useTranslation('proposals');
  return <Badge tone={tones[state]} text={t(`state.${state}`)} />;
}
