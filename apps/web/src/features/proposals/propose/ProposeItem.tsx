import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useViewer } from '../../../api/viewer.js';
import { Button } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/values/format.js';
import type { Item } from '../../concepts/tree/concept-tree.js';
import type { Proposal } from '../proposal-list.js';
import { ProposalBadge } from '../ProposalBadge.js';
import { ProposeDialog } from './ProposeDialog.js';
import { useProposals } from '../useProposals.js';

/** Below an item of the own concept: what was proposed of it, and the way to propose it. */
export function ProposeItem({ item }: { readonly item: Item }) {
  const { role } = useViewer().acting;
  const [{ data }] = useProposals('cache-first');
  if (!data) return null;
  const made = data.frameworkProposals.filter(({ itemId }) => itemId === item.id);
  const mayPropose = role === 'coordinator' && hasOwnWords(item) && !made.some(({ state }) => state === 'open');
  return made.length > 0 || mayPropose ? <Section item={item} made={made} mayPropose={mayPropose} /> : null;
}

const hasOwnWords = ({ stance }: Item) => stance === 'adapted' || stance === 'own';

interface SectionProps {
  readonly item: Item;
  readonly made: readonly Proposal[];
  readonly mayPropose: boolean;
}

function Section({ item, made, mayPropose }: SectionProps) {
  const { t } = useTranslation('proposals');
  return (
    <section className="stack stack--close">
      <h3>{t('ofOwnItem')}</h3>
      {made.length > 0 && (
        <ul role="list" className="link-list">
          {made.map((proposal) => (
            <Line key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      {mayPropose && <Propose item={item} again={made.length > 0} />}
    </section>
  );
}

function Line({ proposal: { id, state, proposedAt, answer } }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const { day } = useFormats();
  return (
    <li>
      <ProposalBadge state={state} />
      <span>
        <Link to={`/konzept/vorschlaege/${id}`}>{t('proposedOn', { day: day(proposedAt) })}</Link>
        {answer && <span className="quiet"> · {t('answeredWith', { answer })}</span>}
      </span>
    </li>
  );
}

function Propose({ item, again }: { readonly item: Item; readonly again: boolean }) {
  const { t } = useTranslation('proposals');
  const [open, setOpen] = useState(false);
  return (
    <div className="stack stack--tight">
      {!again && <p className="quiet small">{t('propose.what')}</p>}
      <div>
        <Button small text={t(again ? 'propose.again' : 'propose.open')} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      </div>
      {open && <ProposeDialog item={item} onClose={() => setOpen(false)} />}
    </div>
  );
}
