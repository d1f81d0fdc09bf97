import { useTranslation } from 'react-i18next';
import type { ApplicationState } from '../../graphql/graphql.js';
import { Badge, type Tone } from '../../ui/Badge.js';

const tones: Readonly<Record<ApplicationState, Tone>> = {
  draft: 'neutral',
  awaiting_sign_off: 'info',
  signed_off: 'info',
  submitted: 'info',
  returned: 'warning',
  ready: 'info',
  proposed: 'info',
  granted: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

export function StateBadge({ state }: { readonly state: ApplicationState }) {
  const { t } = useTranslation('funding');
  return <Badge tone={tones[state]} text={t(`state.${state}`)} />;
}
