import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/act.js';
import { issueAt, type Trouble } from '../feedback/ProblemSummary.js';

/** By field, named as the server names it: what was given, and what to do when nothing was or not enough. */
type Needs = Readonly<Record<string, readonly [given: string | boolean, message: string]>>;

interface FormPlan<Value> {
  readonly needs?: Needs;
  readonly send: () => Promise<Outcome<Value>>;
  readonly done: (value: Value) => unknown;
}

export interface Sending {
  /** Counts the tries: each of them moves the focus. */
  readonly tries: number;
  readonly busy: boolean;
  /** What stands above the form. */
  readonly trouble: Trouble | null;
  readonly errorAt: (field: string) => string | undefined;
  readonly submit: (isReadable?: boolean) => void;
}

/** A form is sent when it has what it needs; after a try in vain each field says what to do, until it is done. */
export function useForm<Value>({ needs = {}, send, done }: FormPlan<Value>): Sending {
  const { t } = useTranslation('ui');
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);
  const [listed, list] = useState<Trouble | null>(null);
  const [answer, setAnswer] = useState<Trouble | null>(null);
  const missing = Object.entries(needs).filter(([, [given]]) => (typeof given === 'string' ? given.trim() === '' : !given));
  const submit = async (isReadable: boolean) => {
    if (busy) return;
    setTries(tries + 1);
    setAnswer(null);
    list(missing.length > 1 ? incomplete(t('field.incomplete'), missing) : null);
    if (missing.length > 0 || !isReadable) return;
    setBusy(true);
    const outcome = await send();
    setBusy(false);
    if (outcome.kind !== 'done') return setAnswer(outcome);
    setTries(0);
    await done(outcome.value);
  };
  return {
    ...{ tries, busy, trouble: answer ?? listed },
    errorAt: (field) => (tries > 0 && missing.find(([path]) => path === field)?.[1][1]) || issueAt(answer, field),
    submit: (isReadable = true) => void submit(isReadable),
  };
}

function incomplete(message: string, missing: readonly (readonly [path: string, need: Needs[string]])[]): Trouble {
  const issues = missing.map(([path, [, what]]) => ({ __typename: 'InputIssue' as const, path, code: 'REQUIRED', message: what }));
  return { kind: 'problem', problem: { __typename: 'InvalidInput', problemCode: 'INVALID_INPUT', path: null, message, issues } };
}
