import { useMemo, useState } from 'react';
import { Code } from '../../../../ui/Code.js';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { ConceptForServingDocument, type ConceptForServingQuery } from '../../../../graphql/graphql.js';
import { Empty } from '../../../../ui/feedback/Empty.js';
import { TextField } from '../../../../ui/form/Field.js';
import { Loaded } from '../../../../ui/feedback/Loaded.js';
import { fieldId } from '../../file/missing-places.js';
import type { StepProps } from '../step-props.js';
import { isLost } from '../../content/lost-items.js';
import { LostItems } from './LostItems.js';
import { servable, type Group } from './servable.js';

export function ServedStep(props: StepProps) {
  const query = useQuery({ query: ConceptForServingDocument, variables: {}, requestPolicy: 'cache-first' });
  return <Loaded query={query}>{({ localConcept }) => <Choose concept={localConcept} {...props} />}</Loaded>;
}

function Choose({
  concept,
  application,
  draft: { value, change },
}: StepProps & { readonly concept: ConceptForServingQuery['localConcept'] }) {
  const { t } = useTranslation('served');
  const [search, setSearch] = useState('');
  const chosen = new Set(value.servedItemIds);
  const groups = useMemo(() => servable(concept, search), [concept, search]);
  const lost = (application.content?.servedItems ?? []).filter(isLost).filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    change({ ...value, servedItemIds: chosen.has(id) ? value.servedItemIds.filter((one) => one !== id) : [...value.servedItemIds, id] });
  return (
    <div className="stack form-column" id={fieldId('servedItems')} tabIndex={-1}>
      <p className="quiet">{t('intro')}</p>
      <LostItems items={lost} onRemove={toggle} />
      <div className="row row--apart">
        <div className="served__search">
          <TextField label={t('search')} type="search" value={search} onChange={setSearch} />
        </div>
        <p role="status">{t('chosen', { count: chosen.size })}</p>
      </div>
      {groups.length === 0 && <Empty title={t(search ? 'nothing' : 'empty')} action={<Link to="/konzept">{t('toConcept')}</Link>} />}
      {groups.map((group) => (
        <ServedGroup key={group.code} group={group} chosen={chosen} onToggle={toggle} />
      ))}
    </div>
  );
}

interface ServedGroupProps {
  readonly group: Group;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
}

function ServedGroup({ group, chosen, onToggle }: ServedGroupProps) {
  return (
    <fieldset className="served">
      <legend>
        <Code code={group.code} />
        {group.title}
      </legend>
      {group.items.map((item) => (
        <label key={item.id} className={`served__item served__item--${item.kind}`}>
          <input type="checkbox" checked={chosen.has(item.id)} onChange={() => onToggle(item.id)} />
          <span>
            <Code code={item.code} />
            {item.title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
