import { randomUUID } from 'node:crypto';
import type { Refused } from '#platform/errors';
import { budgetCents, type FundingCases, manyProposed, programmeFile, startFunding, storyOf } from '../../../test/support/funding-cases.js';
import { execute } from '../../../test/support/sql.js';
import { ProgrammeImport } from '../programme/programme-import.service.js';
import { Programmes } from '../programme/programme.service.js';
import { BudgetExceeded } from './budget-exceeded.js';
import { Notices } from './notice.service.js';

let cases: FundingCases;
let story: ReturnType<typeof storyOf>;

beforeAll(async () => {
  cases = await startFunding();
  story = storyOf(cases);
});

beforeEach(() => cases.clock.travelTo(new Date('2018-04-09T08:00:00Z')));

afterAll(() => cases.close());

const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as Refused).code,
  );
const select = (sql: string, values: unknown[] = []) => execute<Record<string, unknown>>(cases.database.superuserUrl, sql, values);
const grant = { name: 'grant' } as const;

describe('before the resolution of the council', () => {
  it('nothing is granted, not even by SQL, and a refusal is possible', async () => {
    const proposed = await story.proposed();
    const { approver } = cases.people;
    const seen = await story.page(approver, proposed.id);
    expect(seen.missing.map(({ path }) => path)).toEqual(['resolution']);
    expect(await refusalOf(story.act(approver, seen, grant))).toBe('RESOLUTION_MISSING');
    const commit = cases.as(approver, (tx) => tx.query('update funding_programme set committed_cents = 1'));
    await expect(commit).rejects.toMatchObject({ code: 'RESOLUTION_MISSING' });
    const refused = await story.act(approver, seen, { name: 'refuse', reason: 'Kein Beschluss.' });
    expect(refused).toMatchObject({ state: 'refused', decision: { outcome: 'refuse', grantedCents: 0, reason: 'Kein Beschluss.' } });
  });

  it('the administrator records it once, and not for a day that has not come', async () => {
    const { admin } = cases.people;
    const programmes = cases.get(Programmes);
    const record = (date: string) =>
      cases.as(admin, (tx) =>
        programmes.recordResolution(
          tx,
          admin,
          { programmeId: cases.programmeId, expectedVersion: 1, body: 'Kreistag', date },
          randomUUID(),
        ),
      );
    expect(await refusalOf(record('2018-04-10'))).toBe('INVALID_INPUT');
    const recorded = await record('2018-03-12');
    expect(recorded).toMatchObject({ resolution: { body: 'Kreistag', date: '2018-03-12' }, version: 2, availableActions: [] });
    expect(await refusalOf(record('2018-03-12'))).toBe('CHANGED_MEANWHILE');
    expect(await refusalOf(story.recordResolution(2))).toBe('NO_RESOLUTION_MISSING');
  });
});

describe('four eyes', () => {
  it('keep proposing and deciding apart, in the act and in the database', async () => {
    const proposed = await story.proposed();
    const { officer, approver } = cases.people;
    const both = { ...officer, role: 'funding_approver' };
    expect((await story.page(both, proposed.id)).availableActions).toEqual([]);
    expect(await refusalOf(story.act(both, proposed, grant))).toBe('FOUR_EYES');
    const insert = `insert into funding_decision select municipality_id, district_id, application_id, id, proposed_by, submitted_by, outcome,
        granted_cents, reason, conditions, proposed_by, 'x', now() from funding_proposal where application_id = $1`;
    await expect(cases.as(approver, (tx) => tx.query(insert, [proposed.id]))).rejects.toMatchObject({ code: 'FOUR_EYES' });
    const forged = insert.replace('id, proposed_by, submitted_by', 'id, uuidv7(), submitted_by');
    await expect(cases.as(approver, (tx) => tx.query(forged, [proposed.id]))).rejects.toThrow('funding_decision_proposal_fkey');
  });

  it('keep the applicant out, whatever hat she wears at the district', async () => {
    const proposed = await story.proposed();
    const { coordinator, approver, officer } = cases.people;
    const applicant = { ...approver, context: { ...approver.context, accountId: coordinator.context.accountId } };
    expect(await refusalOf(story.act(applicant, proposed, grant))).toBe('OWN_APPLICATION');
    const sentBack = await story.act(approver, proposed, { name: 'send_back', reason: 'Bitte begründen.' });
    const asOfficer = { ...officer, context: applicant.context };
    const proposal = { name: 'propose', outcome: 'grant', grantedCents: 1, reason: 'x' } as const;
    expect(await refusalOf(story.act(asOfficer, sentBack, proposal))).toBe('OWN_APPLICATION');
  });

  it('leave the proposal to the district', async () => {
    const proposed = await story.proposed();
    expect(proposed.proposal).toMatchObject({ outcome: 'grant', grantedCents: 100_000 });
    const own = await story.page(cases.people.coordinator, proposed.id);
    expect(own).toMatchObject({ state: 'proposed', proposal: null, budget: null });
    expect(own.timeline.map(({ action }) => action)).not.toContain('propose');
  });
});

describe('a decision', () => {
  it('is one, with one notice from the frozen copy and one mail to each, whatever runs twice', async () => {
    const proposed = await story.proposed();
    const decided = await story.act(cases.people.approver, proposed, grant);
    expect(decided).toMatchObject({ state: 'granted', notice: null, availableActions: [], decision: { grantedCents: 100_000 } });
    expect(await refusalOf(story.act(cases.people.secondApprover, decided, grant))).toBe('TRANSITION_REFUSED');
    await cases.runJobs();
    const context = { ...cases.people.coordinator.context, purpose: 'job' as const };
    await cases.tenancy.transaction(context, (tx) => cases.get(Notices).issue(tx, context, decided.id));
    const { notice, timeline } = await story.page(cases.people.mayor, decided.id);
    expect(notice?.number).toMatch(/^KW-2018-B-\d{4}$/);
    expect(notice).toMatchObject({ downloadPath: `/files/notices/${decided.id}` });
    expect(timeline.map(({ action }) => action)).toEqual(expect.arrayContaining(['submit', 'check_passed', 'grant', 'notice_issued']));
    const mails = await select(
      `select recipients->0->>'address' as address from mail_message where subject like 'Bescheid%' and related_id = $1`,
      [decided.id],
    );
    expect(mails.map(({ address }) => address).sort()).toEqual(['coordinator@kreisweit.example', 'mayor@kreisweit.example']);
  });

  it('opens the notice for those who may read the application, and for nobody else', async () => {
    const decided = await story.act(cases.people.approver, await story.proposed(), grant);
    await cases.runJobs();
    const notices = cases.get(Notices);
    const open = (who: typeof cases.people.mayor) => cases.as(who, (tx) => notices.open(tx, who, decided.id));
    const { coordinator, auditor, neighbour, stranger } = cases.people;
    for (const who of [coordinator, auditor]) {
      const document = await open(who);
      expect(document.mediaType).toBe('application/pdf');
      expect(document.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const who of [neighbour, stranger]) await expect(open(who)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes the reason of a proposed refusal, and cannot turn it into a grant', async () => {
    const { id } = await story.submitted();
    await cases.runJobs();
    const ready = await story.page(cases.people.officer, id);
    const proposed = await story.act(cases.people.officer, ready, {
      name: 'propose',
      outcome: 'refuse',
      grantedCents: 0,
      reason: 'Zu früh.',
    });
    expect(await refusalOf(story.act(cases.people.approver, proposed, grant))).toBe('PROPOSAL_REFUSES');
    const refused = await story.act(cases.people.approver, proposed, { name: 'refuse' });
    expect(refused.decision).toMatchObject({ outcome: 'refuse', reason: 'Zu früh.', conditions: [] });
  });
});

describe('the formal check', () => {
  it('returns what is not in order with its reasons and tells the municipality', async () => {
    const { id } = await story.submitted(cases.people.neighbour, {
      costItems: [{ kind: 'investments', description: 'Kleinbus', amountCents: 125_000 }],
    });
    await cases.runJobs();
    const returned = await story.page(cases.people.officer, id);
    expect(returned).toMatchObject({ state: 'returned', checkCounts: { failed: 1 } });
    expect(returned.checks.find(({ result }) => result === 'failed')).toMatchObject({
      code: 'eligible_kinds',
      reason: 'Nicht zuwendungsfähig: „Kleinbus“.',
    });
    const [mail] = await select(`select text from mail_message where subject like '%zurückgegeben%' and related_id = $1`, [id]);
    expect(mail?.text).toContain('Kleinbus');
  });

  it('leaves alone what was withdrawn meanwhile', async () => {
    const submitted = await story.submitted();
    await story.act(cases.people.coordinator, submitted, { name: 'withdraw', reason: 'Doch nicht.' });
    await cases.runJobs();
    expect(await story.page(cases.people.officer, submitted.id)).toMatchObject({ state: 'withdrawn', checks: [] });
  });
});

describe('the budget', () => {
  it.each([1, 2, 3])('is not overspent by one cent when 64 decide at once on four connections (round %i)', async () => {
    const [before] = await select('select budget_cents - committed_cents as free from funding_programme');
    const cents = Math.floor(Number(before!.free) / 7);
    const ids = await manyProposed(cases, 64, cents);
    const approvers = [cases.people.approver, cases.people.secondApprover];
    const outcomes = await Promise.all(
      ids.map((id, index) =>
        story.act(approvers[index % 2]!, { id, version: 1 }, grant).then(
          () => 'granted',
          (error: unknown) => (error instanceof BudgetExceeded ? 'exceeded' : error),
        ),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'granted')).toHaveLength(7);
    expect(outcomes.filter((outcome) => outcome === 'exceeded')).toHaveLength(57);
    const [sums] = await select(
      `select p.committed_cents = (select coalesce(sum(granted_cents), 0) from funding_decision) as agrees, p.committed_cents <= p.budget_cents as kept
         from funding_programme p`,
    );
    expect(sums).toEqual({ agrees: true, kept: true });
    await cases.as(cases.people.admin, (tx) => tx.query('update funding_programme set budget_cents = budget_cents + $1', [budgetCents]));
  });

  it('tells how much is free and how much is needed, and warns before', async () => {
    const [before] = await select('select budget_cents - committed_cents as free from funding_programme');
    const free = Number(before!.free);
    const [id = ''] = await manyProposed(cases, 1, free + 1);
    const seen = await story.page(cases.people.approver, id);
    expect(seen.budget).toMatchObject({ freeCents: free, freeAfterCents: -1 });
    expect(seen.missing.map(({ path }) => path)).toEqual(['budget']);
    await expect(story.act(cases.people.approver, seen, grant)).rejects.toMatchObject({ freeCents: free, neededCents: free + 1 });
  });

  it('cannot be lowered below what is granted', async () => {
    const { admin } = cases.people;
    const lowered = cases.as(admin, (tx) => cases.get(ProgrammeImport).importProgrammes(tx, admin, [programmeFile({ budgetCents: 1 })]));
    expect(await refusalOf(lowered)).toBe('BUDGET_BELOW_COMMITTED');
  });
});
