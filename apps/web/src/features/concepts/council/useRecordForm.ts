import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useOneTimeAct } from '../../../api/act.js';
import type { Conflict } from '../../../api/autosave.js';
import { useKept } from '../../../api/kept.js';
import { useSurroundings, useViewer } from '../../../api/viewer.js';
import { AddCouncilRecordDocument, ChangeCouncilRecordDocument } from '../../../graphql/graphql.js';
import type { Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import { formOf, inputOf } from './record-form.js';
import type { CouncilRecord } from './way.js';

interface Subject {
  readonly kind: CouncilRecord['kind'];
  readonly record: CouncilRecord | null;
  readonly onClose: () => void;
}

/** A meeting as it is typed; what is not saved yet stays kept together with the version it was based on. */
export function useRecordForm({ kind, record, onClose }: Subject) {
  const { t } = useTranslation('council');
  const { accountId, acting } = useViewer();
  const { today } = useSurroundings().installation;
  const initial = { form: formOf(record, today), version: record?.version ?? 0 };
  const [{ form, version }, keep, clear] = useKept(`${accountId}:${acting.id}:meeting:${record?.id ?? kind}`, initial);
  const [add, adding] = useOneTimeAct(AddCouncilRecordDocument, 'addCouncilRecord');
  const [edit, changing] = useAct(ChangeCouncilRecordDocument, 'changeCouncilRecord');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const busy = adding || changing;
  const leave = () => {
    clear();
    onClose();
  };
  const send = async (expectedVersion = version) => {
    if (busy || form.date === '') return;
    const input = inputOf(form);
    const reason = form.reason.trim() || null;
    const outcome = await (record ? edit({ recordId: record.id, expectedVersion, input, reason }) : add({ kind, input, reason }));
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t(`${kind}.saved`));
    leave();
  };
  const conflict = conflictOf(trouble);
  return {
    form,
    change: (next: typeof form) => keep({ form: next, version }),
    send,
    busy,
    trouble,
    conflict,
    keepMine: () => void send(conflict?.currentVersion),
    takeTheirs: leave,
  };
}

function conflictOf(trouble: Trouble | null): Conflict | null {
  return trouble?.kind === 'problem' && trouble.problem.__typename === 'ChangedMeanwhile' ? trouble.problem : null;
}
