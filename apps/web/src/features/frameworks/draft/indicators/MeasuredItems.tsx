import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../../ui/Button.js';
import { Code } from '../../../../ui/Code.js';
import { Select } from '../../../../ui/form/Field.js';
import { ProblemSummary } from '../../../../ui/feedback/ProblemSummary.js';
import { isAssignable, type Draft, type DraftIndicator, type DraftItem } from '../draft-tree.js';
import { useIndicatorLink } from './useIndicatorLink.js';

interface MeasuredItemsProps {
  readonly draft: Draft;
  readonly indicator: DraftIndicator;
}

/** The goals and measures an indicator measures: taken off here, hung on here. */
export function MeasuredItems({ draft, indicator }: MeasuredItemsProps) {
  const { t } = useTranslation('draft');
  const { link, busy, trouble } = useIndicatorLink();
  const isMeasured = ({ indicatorIds }: DraftItem) => indicatorIds.includes(indicator.id);
  const measured = draft.items.filter(isMeasured);
  const set = (itemId: string, linked: boolean) => link({ indicatorId: indicator.id, itemId, linked });
  return (
    <section className="stack stack--close">
      <h3>{t('indicator.measures')}</h3>
      <ProblemSummary trouble={trouble} />
      {measured.length === 0 && <p className="quiet">{t('indicator.measuresNothing')}</p>}
      <ul role="list" className="link-list">
        {measured.map(({ id, code, title }) => (
          <li key={id} className="draft-changed">
            <Link to={`/rahmenkonzept/entwurf/${id}`}>
              <Code code={code} />
              {title}
            </Link>
            <Button
              small
              variant="tertiary"
              text={t('indicator.unlink')}
              aria-label={t('indicator.unlinkFrom', { code })}
              onClick={() => void set(id, false)}
            />
          </li>
        ))}
      </ul>
      <AddLink draft={draft} items={draft.items.filter((item) => isAssignable(item) && !isMeasured(item))} busy={busy} onLink={set} />
    </section>
  );
}

interface AddLinkProps {
  readonly draft: Draft;
  readonly items: readonly DraftItem[];
  readonly busy: boolean;
  readonly onLink: (itemId: string, linked: boolean) => Promise<void>;
}

function AddLink({ draft, items, busy, onLink }: AddLinkProps) {
  const { t } = useTranslation('draft');
  const [chosen, setChosen] = useState('');
  const fields = draft.items.filter(({ kind }) => kind === 'field');
  const add = async () => {
    if (!chosen) return;
    await onLink(chosen, true);
    setChosen('');
  };
  return (
    <div className="draft-link">
      <Select label={t('indicator.linkTo')} value={chosen} onChange={setChosen}>
        <option value="">{t('indicator.pick')}</option>
        {fields.map((field) => (
          <optgroup key={field.id} label={`${field.code} ${field.title}`}>
            {items
              .filter(({ fieldId }) => fieldId === field.id)
              .sort(byCode)
              .map(({ id, code, title }) => (
                <option key={id} value={id}>
                  {code} {title}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
      <Button text={t('indicator.link')} busy={busy} onClick={() => void add()} />
    </div>
  );
}

const byCode = (one: DraftItem, other: DraftItem) => one.code.localeCompare(other.code, 'de', { numeric: true });
