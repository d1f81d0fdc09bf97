import { randomUUID } from 'node:crypto';
import { ChangedMeanwhile, Forbidden, InvalidInput, NotFound, type Refused } from '#platform/errors';
import { type FundingCases, servedItemId, startFunding, storyOf } from '../../../test/support/funding-cases.js';
import { execute } from '../../../test/support/sql.js';

let cases: FundingCases;
let story: ReturnType<typeof storyOf>;

beforeAll(async () => {
  cases = await startFunding();
  story = storyOf(cases);
});

beforeEach(() => cases.clock.travelTo(new Date('2018-04-09T08:00:00Z')));

afterAll(() => cases.close());

const codeOf = (error: unknown) => (error as Refused).code;
const numberOf = ({ receiptNumber }: { receiptNumber: string | null }) => Number(receiptNumber?.slice('KW-2018-'.length));
const receiptNumbers = 'select receipt_number from funding_application where receipt_number is not null order by 1';
const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', codeOf);

describe('a draft', () => {
  it('may be incomplete, says what is missing and shows what the check would say', async () => {
    const created = await story.create();
    expect(created).toMatchObject({ state: 'draft', version: 1, receiptNumber: null, turn: 'municipality', title: '' });
    expect(created.missing.map(({ path }) => path)).toEqual(['title', 'purpose', 'servedItems', 'costItems', 'fundingSources']);
    expect(created.availableActions).toEqual(['edit', 'withdraw']);
    expect(created.preview.find(({ code }) => code === 'sums')?.result).toBe('failed');
  });

  it('keeps the ids of its lines, and saving the same again changes nothing', async () => {
    const saved = await story.save(cases.people.coordinator, await story.create());
    const [line] = saved.content!.costItems;
    const again = await story.save(cases.people.coordinator, saved, { costItems: [{ ...line! }] });
    expect(again.version).toBe(saved.version);
    const changed = await story.save(cases.people.contributor, saved, {
      title: 'Neu',
      costItems: [{ ...line! }, { id: randomUUID(), kind: 'staff', description: 'Mehr', amountCents: 1 }],
    });
    expect(changed.version).toBe(saved.version + 1);
    expect(changed.content!.costItems[0]!.id).toBe(line!.id);
    expect(changed.content).toMatchObject({ title: 'Neu', totalCostCents: 125_001, balanceCents: 1 });
  });

  it('tells who comes second both sides, and keeps what was saved first', async () => {
    const created = await story.create();
    await story.save(cases.people.coordinator, created, { title: 'Zuerst' });
    const second = story.save(cases.people.contributor, created, { title: 'Danach' });
    await expect(second).rejects.toBeInstanceOf(ChangedMeanwhile);
    const { meanwhile } = (await second.catch((error: unknown) => error)) as ChangedMeanwhile;
    expect(meanwhile).toMatchObject({ currentVersion: 2, changedBy: 'Łukasz Żółkowski' });
    expect(meanwhile.fields).toEqual([{ field: 'title', yours: 'Danach', current: 'Zuerst' }]);
    expect((await story.page(cases.people.mayor, created.id)).title).toBe('Zuerst');
  });

  it('refuses what no plan may hold, with every issue at its field', async () => {
    const created = await story.create();
    const wrong = story.save(cases.people.coordinator, created, {
      title: 'x'.repeat(201),
      costItems: [{ kind: 'yachts', description: '', amountCents: -1 }],
    });
    const error = (await wrong.catch((refused: unknown) => refused)) as InvalidInput;
    expect(error.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'title TOO_LONG',
      'costItems.0.amountCents OUT_OF_RANGE',
      'costItems.0.kind UNKNOWN_KIND',
    ]);
    await expect(story.save(cases.people.coordinator, created, { servedItemIds: [servedItemId] })).rejects.toBeInstanceOf(InvalidInput);
  });
});

describe('tenants and roles', () => {
  it('keep a draft from neighbours, strangers and the district alike', async () => {
    const { id, version } = await story.create();
    for (const who of [cases.people.neighbour, cases.people.stranger, cases.people.officer, cases.people.auditor]) {
      await expect(story.page(who, id)).rejects.toBeInstanceOf(NotFound);
      await expect(story.page(who, randomUUID())).rejects.toBeInstanceOf(NotFound);
      await expect(story.act(who, { id, version }, { name: 'withdraw', reason: 'x' })).rejects.toBeInstanceOf(NotFound);
    }
    await expect(story.page(cases.people.coordinator, 'no-id')).rejects.toBeInstanceOf(NotFound);
  });

  it('show the district the frozen copy and never the draft', async () => {
    const { id, title } = await story.submitted();
    const seen = await story.page(cases.people.officer, id);
    expect(seen.content).toBeNull();
    expect(seen.title).toBe(title);
    expect(seen.submissions[0]!.content).toMatchObject({ totalCostCents: 125_000, balanceCents: 0 });
    expect(seen.timeline.map(({ action }) => action)).toEqual(['submit']);
    for (const table of ['funding_content', 'funding_cost_item', 'funding_source', 'funding_served_item']) {
      expect(await cases.as(cases.people.officer, (tx) => tx.query(`select 1 from ${table}`))).toEqual([]);
    }
  });

  it('let nobody act beyond the role', async () => {
    const created = await story.create();
    const { coordinator, contributor, mayor } = cases.people;
    await expect(story.act(coordinator, created, { name: 'sign_off' })).rejects.toBeInstanceOf(Forbidden);
    await expect(story.act(contributor, created, { name: 'submit' })).rejects.toBeInstanceOf(Forbidden);
    await expect(story.save(mayor, created)).rejects.toBeInstanceOf(Forbidden);
    const { id } = await story.submitted(coordinator);
    await cases.runJobs();
    const ready = await story.page(cases.people.officer, id);
    await expect(story.act(cases.people.approver, ready, { name: 'propose', reason: 'x' })).rejects.toBeInstanceOf(Forbidden);
    await expect(story.act(cases.people.auditor, ready, { name: 'return', reason: 'x' })).rejects.toBeInstanceOf(Forbidden);
  });

  it('are bound by the database too: no context brings about a state of the other side', async () => {
    const { id } = await story.submitted();
    const set = (state: string) => `update funding_application set state = '${state}', granted_cents = 1 where id = '${id}'`;
    await expect(cases.as(cases.people.coordinator, (tx) => tx.query(set('granted')))).rejects.toThrow('row-level security');
    const job = { ...cases.people.coordinator, context: { ...cases.people.coordinator.context, purpose: 'job' as const } };
    await expect(cases.as(job, (tx) => tx.query(set('granted')))).rejects.toThrow('row-level security');
    await expect(cases.as(cases.people.approver, (tx) => tx.query(set('withdrawn').replace(', granted_cents = 1', '')))).rejects.toThrow(
      'row-level security',
    );
  });
});

describe('submission', () => {
  it('gives receipt numbers without a gap, whatever is refused or rolled back in between', async () => {
    const first = await story.submitted();
    const second = await story.signedOff(cases.people.neighbour);
    const failing = cases.as(cases.people.neighbour, async (tx) => {
      await tx.query(`update funding_counter set last_number = last_number + 1 where kind = 'receipt'`);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    const next = await story.act(cases.people.neighbour, second, { name: 'submit' });
    expect(numberOf(next)).toBe(numberOf(first) + 1);
    const numbers = await execute<{ receipt_number: string }>(cases.database.superuserUrl, receiptNumbers);
    expect(numbers.map((row) => Number(row.receipt_number.slice(-4)))).toEqual(numbers.map((_, index) => index + 1));
  });

  it('freezes a copy nobody changes, whose hash everybody can check', async () => {
    const { id, submissions } = await story.submitted();
    expect(submissions).toHaveLength(1);
    const [row] = await execute<{ matches: boolean }>(
      cases.database.superuserUrl,
      `select sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex') as matches from funding_submission where application_id = $1`,
      [id],
    );
    expect(row?.matches).toBe(true);
    for (const change of [
      `update funding_submission set content = '{}'`,
      'delete from funding_submission',
      `update funding_event set action = 'x'`,
    ]) {
      await expect(cases.as(cases.people.coordinator, (tx) => tx.query(change))).rejects.toThrow('permission denied');
    }
  });

  it('is refused outside the window, but a returned application keeps its day of receipt', async () => {
    const waiting = await story.signedOff(cases.people.neighbour);
    const { id, receiptNumber, title } = await story.submitted();
    await cases.runJobs();
    await story.act(cases.people.officer, await story.page(cases.people.officer, id), { name: 'return', reason: 'Bitte genauer.' });
    cases.clock.travelTo(new Date('2018-07-02T08:00:00Z'));
    expect(await refusalOf(story.act(cases.people.neighbour, waiting, { name: 'submit' }))).toBe('WINDOW_CLOSED');
    expect(await refusalOf(story.create())).toBe('WINDOW_CLOSED');
    const returned = await story.page(cases.people.coordinator, id);
    expect(returned).toMatchObject({ state: 'returned', turn: 'municipality' });
    const better = await story.save(cases.people.coordinator, returned, { title, purpose: 'Genauer.', servedItemIds: [servedItemId] });
    const requested = await story.act(cases.people.coordinator, better, { name: 'request_sign_off' });
    const signed = await story.act(cases.people.mayor, requested, { name: 'sign_off' });
    await story.act(cases.people.coordinator, signed, { name: 'submit' });
    await cases.runJobs();
    const again = await story.page(cases.people.officer, id);
    expect(again).toMatchObject({ state: 'ready', receiptNumber, checkCounts: { failed: 0 } });
    expect(again.submissions.map(({ number, changedFields }) => [number, changedFields])).toEqual([
      [2, ['purpose']],
      [1, []],
    ]);
  });
});

describe('repetition', () => {
  it('of a key gives the same result and happens once, also in parallel', async () => {
    const signed = await story.signedOff();
    const key = randomUUID();
    const pages = await Promise.all(Array.from({ length: 8 }, () => story.act(cases.people.coordinator, signed, { name: 'submit' }, key)));
    pages.forEach((page) => expect(page).toEqual(pages[0]));
    await cases.runJobs();
    const replay = await story.act(cases.people.coordinator, signed, { name: 'submit' }, key);
    expect(replay).toEqual(pages[0]);
    expect((await story.page(cases.people.coordinator, signed.id)).submissions).toHaveLength(1);
  });

  it('of a key with another request is refused, and refusals are not remembered', async () => {
    const key = randomUUID();
    const created = await story.create(cases.people.coordinator, key);
    expect((await story.create(cases.people.coordinator, key)).id).toBe(created.id);
    const other = await story.create();
    expect(await refusalOf(story.act(cases.people.coordinator, other, { name: 'withdraw', reason: '' }, key))).toBe('REASON_REQUIRED');
    const withdrawn = await story.act(cases.people.coordinator, other, { name: 'withdraw', reason: 'Doch nicht.' }, key);
    expect(withdrawn.state).toBe('withdrawn');
    expect(await refusalOf(story.act(cases.people.coordinator, created, { name: 'withdraw', reason: 'x' }, key))).toBe(
      'IDEMPOTENCY_KEY_REUSED',
    );
  });

  it('with a stale version tells what changed', async () => {
    const created = await story.create();
    await story.save(cases.people.coordinator, created);
    const stale = story.act(cases.people.coordinator, created, { name: 'withdraw', reason: 'x' });
    await expect(stale).rejects.toBeInstanceOf(ChangedMeanwhile);
  });
});
