import type { Tx } from '#platform/tenancy';
import type { DecisionRow, SubmissionRow, WholeApplication } from '../application/application.statements.js';
import { totalsOf } from '../application/content.domain.js';
import { type FrozenCopy, thaw } from '../application/frozen-copy.domain.js';
import type { NoticeData, NoticeLine } from '../notice/notice.js';
import { berlinDay } from '../programme/programme.domain.js';

interface Address {
  readonly district: string;
  readonly postalCode: string | null;
  readonly place: string;
}

export async function addressOf(tx: Tx, { municipalityId }: WholeApplication): Promise<Address> {
  const [address] = await tx.query<Address[]>(
    `select d.name as district, m.postal_code as "postalCode", m.short_name as place
       from municipality m join district d on d.id = m.district_id where m.id = $1`,
    [municipalityId],
  );
  if (!address) throw new Error('a job sees its own municipality');
  return address;
}

/** What the notice says: the frozen copy as submitted and the decision, nothing that could have been edited since. */
export function noticeData(application: WholeApplication, address: Address, number: string, today: string): NoticeData {
  const { decision, programme, submissions } = application;
  const [submission] = submissions;
  if (!decision || !submission) throw new Error('a notice needs a decision on a submission');
  const copy = thaw(submission.content);
  return {
    locale: 'de',
    outcome: decision.outcome,
    example: copy.programme.isExample,
    district: { name: address.district },
    municipality: { name: copy.municipality.name, postalCode: address.postalCode, place: address.place },
    notice: { number, date: today },
    application: applicationPart(application, submission, copy),
    programme: programmePart(copy, programme.resolution),
    ...decisionPart(decision, copy),
    ...plansOf(copy),
  };
}

function applicationPart(
  { receiptNumber }: WholeApplication,
  submission: SubmissionRow,
  { content }: FrozenCopy,
): NoticeData['application'] {
  return {
    receiptNumber: receiptNumber ?? '',
    title: content.title,
    purpose: content.purpose,
    submittedOn: berlinDay(submission.submittedAt),
    submissionNumber: submission.number,
    sha256: submission.sha256,
  };
}

function programmePart({ programme }: FrozenCopy, resolution: NoticeData['programme']['resolution']): NoticeData['programme'] {
  const { code, title, spendingFrom, spendingUntil, remedyText, noticeIntro } = programme;
  return { code, title, spendingFrom, spendingUntil, resolution, remedyText, intro: noticeIntro };
}

function decisionPart(decision: DecisionRow, { programme }: FrozenCopy) {
  const { grantedCents, reason, conditions, decidedByName, decidedAt } = decision;
  return {
    grantedCents,
    reason,
    conditions: decision.outcome === 'grant' ? [...programme.conditions, ...conditions] : [],
    decidedBy: { name: decidedByName },
    decidedOn: berlinDay(decidedAt),
  };
}

const sourceLabels = { own: 'Eigenmittel', third_party: 'Drittmittel', grant: 'Zuwendung des Landkreises' } as const;

function plansOf({ content, programme }: FrozenCopy) {
  const labels = new Map(programme.costKinds.map(({ code, label }) => [code, label]));
  const line = (label: string, { description, amountCents }: Omit<NoticeLine, 'label'>): NoticeLine => ({
    label,
    description,
    amountCents,
  });
  const { grantCents, totalCostCents } = totalsOf(content);
  return {
    requestedCents: grantCents,
    totalCents: totalCostCents,
    costItems: content.costItems.map((item) => line(labels.get(item.kind) ?? item.kind, item)),
    fundingSources: content.fundingSources.map((source) => line(sourceLabels[source.kind], source)),
    servedItems: content.servedItems.map(({ code, title }) => ({ code, title })),
  };
}
