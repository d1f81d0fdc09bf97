import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../../ui/Button.js';
import { Code } from '../../../../ui/Code.js';
import { useFormats } from '../../../../ui/values/format.js';
import { ActionBar } from '../../../../ui/page/Page.js';
import { StackedBar } from '../../../../ui/StackedBar.js';
import { FinishMerge } from './FinishMerge.js';
import { MergeBulk } from './MergeBulk.js';
import { byField, openOf, placeOfField, type Merge } from './merge-questions.js';
import { useMergeActs, useMergeScene } from './merge-scene.js';

interface MergeOverviewProps {
  readonly merge: Merge;
  readonly onNext: (() => void) | null;
}

/** Where the questions stand, and the next step. */
export function MergeOverview({ merge, onNext }: MergeOverviewProps) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const { unasked } = useMergeActs();
  const { moment } = useFormats();
  return (
    // A plain box: on a narrow screen all of this stands below the questions.
    <div>
      <div className="stack">
        <p className="prose">{merge.availableActions.includes('finish') ? say('ready') : t(textOf(merge))}</p>
        <p className="small quiet">{t('overview.started', { name: merge.startedBy, when: moment(merge.startedAt) })}</p>
        {merge.total > 0 && <Fields merge={merge} />}
        {unasked}
        {merge.availableActions.length > 0 && <Steps merge={merge} onNext={onNext} />}
      </div>
    </div>
  );
}

function Steps({ merge, onNext }: MergeOverviewProps) {
  const { t } = useTranslation('merge');
  const { wayOut } = useMergeActs();
  const open = merge.total - merge.decidedCount;
  return (
    <ActionBar status={open > 0 && <p className="small quiet">{t('next.keys')}</p>}>
      {wayOut}
      <MergeBulk merge={merge} />
      {onNext && merge.availableActions.includes('decide') && (
        <Button variant="primary" icon="arrow-forward" text={t('next.first', { count: open })} onClick={onNext} />
      )}
      <FinishMerge merge={merge} />
    </ActionBar>
  );
}

function textOf({ availableActions }: Merge) {
  return availableActions.includes('decide') ? 'overview.edit' : 'overview.read';
}

function Fields({ merge }: { readonly merge: Merge }) {
  const { t } = useTranslation('merge');
  return (
    <table className="table merge-fields">
      <thead>
        <tr>
          <th scope="col">{t('overview.field')}</th>
          <th scope="col" className="start-bar">
            {t('overview.answers')}
          </th>
          <th scope="col" className="number">
            {t('overview.open')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byField(merge.conflicts).map(({ code, title, questions }) => (
          <tr key={code}>
            <th scope="row">
              <Link to={placeOfField(code)}>
                <Code code={code} />
                {title || t('beside')}
              </Link>
            </th>
            <td className="start-bar">
              <StackedBar
                parts={[
                  { name: 'adopted', label: t('progress.decided'), value: questions.length - openOf(questions).length },
                  { name: 'undecided', label: t('progress.open'), value: openOf(questions).length },
                ]}
              />
            </td>
            <td className="number">{openOf(questions).length}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
