import { useTranslation } from 'react-i18next';
import { Code } from '../../ui/Code.js';
import { Link } from 'react-router';
import { Badge, ExampleBadge } from '../../ui/Badge.js';
import { Facts } from '../../ui/page/Facts.js';
import { useDocumentTitle } from '../../ui/page/Page.js';
import type { Field, Found, Goal, Measure } from './framework-tree.js';
import { LinkedIndicators } from './LinkedIndicators.js';

interface ReleaseNodeProps {
  readonly found: Found;
  readonly address: string;
  readonly releaseId: string;
}

export function ReleaseNode({ found, address, releaseId }: ReleaseNodeProps) {
  const { t } = useTranslation('frameworks');
  const { trail, node, below } = partsOf(found);
  useDocumentTitle(`${node.code} ${node.title}`);
  return (
    <article className="stack">
      <header className="pane-head">
        <p className="small quiet">{trail.join(' › ')}</p>
        <h2>
          {node.code} {node.title}
        </h2>
        <div className="row">
          <span className="small quiet">{t(`kind.${found.kind}`)}</span>
          <Relevance relevant={'relevantForMunicipalities' in node && node.relevantForMunicipalities} />
          <ExampleBadge origin={node.origin} />
        </div>
      </header>
      {found.kind === 'field' && <GuidingPrinciple field={found.field} />}
      {'text' in node && node.text && <p className="prose">{node.text}</p>}
      {'responsible' in node && <Terms item={node} />}
      {'indicators' in node && <LinkedIndicators releaseId={releaseId} indicators={node.indicators} />}
      {below.length > 0 && <Below kind={found.kind} nodes={below} address={address} />}
    </article>
  );
}

function Relevance({ relevant }: { readonly relevant: boolean }) {
  const { t } = useTranslation('frameworks');
  return relevant ? <Badge tone="neutral" text={t('forMunicipalities')} /> : null;
}

function GuidingPrinciple({ field }: { readonly field: Field }) {
  const { t } = useTranslation('frameworks');
  if (!field.guidingPrinciple) return null;
  return (
    <div className="stack stack--tight">
      <h3>
        {t('guidingPrinciple')} <ExampleBadge origin={field.guidingPrincipleOrigin} />
      </h3>
      <p className="prose">{field.guidingPrinciple}</p>
    </div>
  );
}

function Terms({ item }: { readonly item: Goal | Measure }) {
  const { t } = useTranslation('frameworks');
  return (
    <Facts
      facts={[
        [t('target'), 'target' in item ? item.target : null],
        [t('responsible'), item.responsible],
        [t('priority.label'), item.priority && t(`priority.${item.priority}`)],
        [t('linkedFields'), 'linkedFieldCodes' in item ? item.linkedFieldCodes.join(', ') : null],
      ]}
    />
  );
}

interface Below {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

function Below({ kind, nodes, address }: { readonly kind: Found['kind']; readonly nodes: readonly Below[]; readonly address: string }) {
  const { t } = useTranslation('frameworks');
  return (
    <section className="stack stack--close">
      <h3>{t(`below.${kind}`)}</h3>
      <ul role="list" className="link-list">
        {nodes.map((node) => (
          <li key={node.id}>
            <Link to={`${address}/${node.id}`}>
              <Code code={node.code} />
              {node.title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function partsOf(found: Found) {
  const name = ({ code, title }: Below) => `${code} ${title}`;
  switch (found.kind) {
    case 'field':
      return { trail: [], node: found.field, below: found.field.challenges };
    case 'challenge':
      return { trail: [name(found.field)], node: found.challenge, below: found.challenge.goals };
    case 'goal':
      return { trail: [name(found.field), name(found.challenge)], node: found.goal, below: found.goal.measures };
    case 'measure':
      return { trail: [name(found.field), name(found.goal)], node: found.measure, below: [] };
  }
}
