import { useTranslation } from 'react-i18next';
import { useAct, useOneTimeAct } from '../../../../api/act.js';
import type { Conflict } from '../../../../api/autosave.js';
import { useKept } from '../../../../api/kept.js';
import { useSurroundings, useViewer } from '../../../../api/viewer.js';
import { AddCouncilRecordDocument, ChangeCouncilRecordDocument } from '../../../../graphql/graphql.js';
import type { Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { useForm } from '../../../../ui/form/useForm.js';
import { formOf, inputOf } from './record-form.js';
import type { CouncilRecord } from '../way.js';

interface Subject {
  readonly kind: CouncilRecord['kind'];
  readonly record: CouncilRecord | null;
  readonly adopted: boolean;
  readonly onClose: () => void;
}

/** A meeting as it is typed; what is not saved yet stays kept together with the version it was based on. */
export function useRecordForm({ kind, record, adopted, onClose }: Subject) {
  const { t } = useTranslation('council');
  const { accountId, acting } = useViewer();
  const { today } = useSurroundings().installation;
  const initial = { form: formOf(record, today), version: record?.version ?? 0 };
  const [{ form, version }, keep, clear] = useKept(`${accountId}:${acting.id}:meeting:${record?.id ?? kind}`, initial);
  const [add] = useOneTimeAct(AddCouncilRecordDocument, 'addCouncilRecord');
  const [edit] = useAct(ChangeCouncilRecordDocument, 'changeCouncilRecord');
  const toast = useToast();
  const leave = () => {
    clear();
    onClose();
  };
  const save = (expectedVersion: number) => {
    const input = inputOf(form);
    const reason = form.reason.trim() || null;
    return record ? edit({ recordId: record.id, expectedVersion, input, reason }) : add({ kind, input, reason });
  };
  const sending = useForm({
    needs: {
      body: [form.body, t('needs.body')],
      date: [form.date, t('needs.date')],
      reason: [!adopted || record !== null || form.reason, t('needs.reason')],
    },
    send: () => save(conflict?.currentVersion ?? version),
    done: () => {
      toast(t(`${kind}.saved`));
      leave();
    },
  });
  const conflict = conflictOf(sending.trouble);
  return {
    form,
    change: (next: typeof form) => keep({ form: next, version }),
    sending,
    conflict,
    keepMine: () => sending.submit(),
    takeTheirs: leave,
  };
}

function conflictOf(trouble: Trouble | null): Conflict | null {
  return trouble?.kind === 'problem' && trouble.problem.__typename === 'ChangedMeanwhile' ? trouble.problem : null;
}
