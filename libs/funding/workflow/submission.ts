import { createHash } from 'node:crypto';
import { outbox } from '#platform/outbox';
import type { Tx } from '#platform/tenancy';
import { formalCheckJob, letterJob } from '../job-definitions.js';
import { insertRow } from '../rows.js';
import type { WholeApplication } from '../application/application.statements.js';
import { totalsOf } from '../application/content.domain.js';
import { replaceServedItems } from '../draft/draft.rows.js';
import type { Deed, HeaderChanges } from './deed.js';
import { copyOf, type FrozenCopy, frozenText } from '../application/frozen-copy.domain.js';

/** Freezes what the mayor signed, gives the receipt number and starts the check in the queue. */
export async function submit(deed: Deed): Promise<HeaderChanges> {
  const { tx, actor, application, at } = deed;
  const { content } = application;
  if (!content) throw new Error('only the municipality itself submits');
  const number = application.submissionCount + 1;
  const receiptNumber = application.receiptNumber ?? (await nextNumber(tx, application, 'receipt'));
  // From here on the municipality reads its application with the names the frozen copy has.
  await replaceServedItems(tx, application, content.servedItems);
  await freeze(deed, copyOf(content, application.programme, application.concept, application.municipality, signOffOf(application)), number);
  await outbox.record(tx, actor.context, formalCheckJob, { applicationId: application.id, submissionNumber: number });
  await outbox.record(tx, actor.context, letterJob, { applicationId: application.id, occasion: 'submitted' });
  return {
    title: content.title,
    receipt_number: receiptNumber,
    submission_count: number,
    submitted_at: application.submittedAt ?? at,
    requested_cents: totalsOf(content).grantCents,
  };
}

/** The next number of the programme; its row stays locked until commit, so that no number is left out or given twice. */
export async function nextNumber(tx: Tx, { districtId, programme }: WholeApplication, kind: 'receipt' | 'notice'): Promise<string> {
  const [counter] = await tx.query<{ last_number: number }[]>(
    `insert into funding_counter as c (district_id, programme_id, kind, last_number) values ($1, $2, $3, 1)
     on conflict (district_id, programme_id, kind) do update set last_number = c.last_number + 1 returning last_number`,
    [districtId, programme.id, kind],
  );
  const digits = String(counter?.last_number).padStart(4, '0');
  return kind === 'receipt' ? `${programme.code}-${digits}` : `${programme.code}-B-${digits}`;
}

async function freeze({ tx, actor, application, at }: Deed, copy: FrozenCopy, number: number): Promise<void> {
  const content = frozenText(copy);
  await insertRow(tx, 'funding_submission', {
    municipality_id: application.municipalityId,
    district_id: application.districtId,
    application_id: application.id,
    number,
    submitted_at: at,
    submitted_by: actor.context.accountId,
    submitted_by_name: actor.name,
    content,
    sha256: createHash('sha256').update(content).digest('hex'),
  });
}

function signOffOf({ events }: WholeApplication): FrozenCopy['signedOff'] {
  const signature = events.findLast(({ action }) => action === 'sign_off');
  return signature ? { by: signature.actorName, at: signature.at } : null;
}
