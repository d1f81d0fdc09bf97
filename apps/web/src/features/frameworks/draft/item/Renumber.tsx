import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct } from '../../../../api/act.js';
import {
  FrameworkRenumberingDocument,
  RenumberFrameworkItemsDocument,
  type FrameworkRenumberingQuery,
  type FrameworkRenumberingScope as Scope,
} from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { Choices } from '../../../../ui/form/Choices.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { Loaded } from '../../../../ui/feedback/Loaded.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import type { DraftItem } from '../draft-tree.js';

export function Renumber({ item }: { readonly item: DraftItem }) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small text={t('renumber.open')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && <RenumberDialog item={item} onClose={() => setAsking(false)} />}
    </>
  );
}

interface RenumberDialogProps {
  readonly item: DraftItem;
  readonly onClose: () => void;
}

/** Old and new side by side before a number is given: people cite them. */
function RenumberDialog({ item, onClose }: RenumberDialogProps) {
  const { t } = useTranslation('draft');
  const [scope, setScope] = useState<Scope>('misplaced');
  const query = useQuery({ query: FrameworkRenumberingDocument, variables: { itemId: item.id, scope }, requestPolicy: 'network-only' });
  const [{ data, fetching }, execute] = query;
  const codes = fetching ? [] : (data?.frameworkRenumbering ?? []);
  const { give, busy, trouble } = useGiving({ itemId: item.id, scope, codes }, onClose, () => execute({ requestPolicy: 'network-only' }));
  return (
    <Dialog
      title={t('renumber.title', { title: `${item.code} ${item.title}` })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          {codes.length > 0 && (
            <Button variant="primary" text={t('renumber.act', { count: codes.length })} busy={busy} onClick={() => void give()} />
          )}
        </>
      }
    >
      <div className="stack">
        <ProblemSummary trouble={trouble} />
        <p>{t('renumber.text')}</p>
        <Choices
          legend={t('renumber.scope')}
          choices={scopes.map((value) => ({ value, label: t(`renumber.${value}`), text: t(`renumber.${value}Text`) }))}
          value={scope}
          onChange={setScope}
        />
        <Loaded query={query}>{({ frameworkRenumbering }) => <Preview codes={frameworkRenumbering} />}</Loaded>
      </div>
    </Dialog>
  );
}

const scopes: readonly Scope[] = ['misplaced', 'all'];

type NewCodes = FrameworkRenumberingQuery['frameworkRenumbering'];

function Preview({ codes }: { readonly codes: NewCodes }) {
  const { t } = useTranslation('draft');
  if (codes.length === 0) return <p role="status">{t('renumber.nothing')}</p>;
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('form.title')}</th>
          <th scope="col">{t('renumber.before')}</th>
          <th scope="col">{t('renumber.after')}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ itemId, before, after, title }) => (
          <tr key={itemId}>
            <th scope="row">{title}</th>
            <td data-label={t('renumber.before')}>{before}</td>
            <td data-label={t('renumber.after')}>
              <strong>{after}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Giving {
  readonly itemId: string;
  readonly scope: Scope;
  readonly codes: NewCodes;
}

function useGiving({ itemId, scope, codes }: Giving, onDone: () => void, onRefused: () => void) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(RenumberFrameworkItemsDocument, 'renumberFrameworkItems');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const give = async () => {
    const seen = codes.map((code) => ({ itemId: code.itemId, expectedVersion: code.version, code: code.after }));
    const outcome = await act({ input: { itemId, scope, codes: seen } });
    if (outcome.kind !== 'done') {
      setTrouble(outcome);
      return onRefused();
    }
    toast(t('renumber.done', { count: outcome.value.itemIds.length }));
    return onDone();
  };
  return { give, busy, trouble };
}
