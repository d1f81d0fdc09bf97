import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Button, ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { useFormats } from '../../ui/values/format.js';
import { Icon } from '../../ui/Icon.js';
import { useKeys } from '../../ui/keys.js';
import { ActionBar } from '../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../ui/page/Pagination.js';
import { TreeAndPane } from '../../ui/tree/TreeAndPane.js';
import { left, nextOpen, pageOf, sorted, titleOf, type Proposal } from './proposal-list.js';
import { ProposalBadge } from './ProposalBadge.js';
import { ProposalFilterBar } from './ProposalFilterBar.js';
import { ProposalPane } from './ProposalPane.js';
import { useProposalFilter } from './useProposals.js';
import './proposals.css';

interface ProposalDeskProps {
  readonly proposals: readonly Proposal[];
  readonly address: string;
  /** Of one municipality, or of all. */
  readonly own: boolean;
  readonly empty: ReactNode;
}

/** Left the proposals, right the one that was chosen. */
export function ProposalDesk({ proposals, address, own, empty }: ProposalDeskProps) {
  const { proposalId } = useParams();
  const { filter, sort, search } = useProposalFilter(own ? null : 'open');
  const navigate = useNavigate();
  const shown = sorted(left(proposals, filter), sort);
  const next = own ? null : nextOpen(shown, proposalId);
  const goToNext =
    next && (() => void navigate({ pathname: `${address}/${next.id}`, search }, { state: { toHeading: true }, flushSync: true }));
  useKeys({ n: () => goToNext?.() });
  if (proposals.length === 0) return empty;
  return (
    <TreeAndPane
      chosen={proposalId !== undefined}
      tree={
        <div className="proposal-list">
          <ProposalFilterBar proposals={proposals} own={own} hits={shown.length} />
          <List proposals={shown} address={address} search={search} own={own} />
        </div>
      }
      pane={<Chosen proposals={proposals} list={{ pathname: address, search }} own={own} onNext={goToNext} />}
    />
  );
}

interface ListProps extends Pick<ProposalDeskProps, 'proposals' | 'address' | 'own'> {
  readonly search: string;
}

function List({ proposals, address, search, own }: ListProps) {
  const { t } = useTranslation('proposals');
  const { offset } = usePagePosition();
  const { shown, position } = pageOf(proposals, offset);
  if (proposals.length === 0)
    return <Empty title={t('nothing')} action={<ButtonLink to={`${address}?stand=alle`}>{t('showAll')}</ButtonLink>} />;
  return (
    <>
      <ul role="list" className="link-list proposal-links">
        {shown.map((proposal) => (
          <Row key={proposal.id} proposal={proposal} to={{ pathname: `${address}/${proposal.id}`, search }} own={own} />
        ))}
      </ul>
      <Pagination {...position} />
    </>
  );
}

interface RowProps {
  readonly proposal: Proposal;
  readonly to: { readonly pathname: string; readonly search: string };
  readonly own: boolean;
}

function Row({ proposal, to, own }: RowProps) {
  const { day } = useFormats();
  const { proposalId } = useParams();
  return (
    <li>
      <Link to={to} aria-current={proposal.id === proposalId ? 'true' : undefined}>
        {titleOf(proposal)}
      </Link>
      <span className="row small quiet">
        <ProposalBadge state={proposal.state} />
        {[own ? null : proposal.municipality.shortName, day(proposal.proposedAt)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

interface ChosenProps extends Pick<ProposalDeskProps, 'proposals' | 'own'> {
  readonly list: { readonly pathname: string; readonly search: string };
  readonly onNext: (() => void) | null;
}

function Chosen({ proposals, list, own, onNext }: ChosenProps) {
  const { t } = useTranslation('proposals');
  const { proposalId } = useParams();
  const proposal = proposals.find(({ id }) => id === proposalId);
  if (!proposalId) return <Start own={own} onNext={onNext} />;
  if (!proposal) return <Empty title={t('missing')} action={<Link to={list}>{t('toList')}</Link>} />;
  return (
    <>
      <Link to={list} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toList')}
      </Link>
      <ProposalPane key={proposal.id} proposal={proposal} own={own} onNext={onNext} />
    </>
  );
}

function Start({ own, onNext }: { readonly own: boolean; readonly onNext: (() => void) | null }) {
  const { t } = useTranslation('proposals');
  return (
    <div className="stack">
      <p className="prose">{t(own ? 'start.own' : 'start.inbox')}</p>
      {onNext && (
        <ActionBar status={<p className="small quiet key-hint">{t('next.key')}</p>}>
          <Button variant="primary" icon="arrow-forward" text={t('next.first')} onClick={onNext} />
        </ActionBar>
      )}
    </div>
  );
}
