import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import fc from 'fast-check';
import { type Actor, systemActor } from '#platform/authorization';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { Tenancy, type TenancyContext, TenancyModule } from '#platform/tenancy';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { execute } from '../../../test/support/sql.js';
import { createTenants, type TestTenants } from '../../../test/support/tenants.js';
import { audit, type AuditAct, registerAuditActions, verifyChains } from './index.js';
import { AuditChainKind } from './audit.graphql.js';
import { auditTrail } from './trail.js';

jest.setTimeout(60_000);

registerAuditActions({
  'test.drafted': { text: { de: 'Entwurf {title} geändert', en: 'Draft {title} changed' } },
  'test.submitted': { text: { de: 'Antrag {title} eingereicht', en: 'Application {title} submitted' }, shared: true },
  'test.proposed': { text: { de: 'Vorschlag {title}', en: 'Proposal {title}' }, internal: true },
});

let database: TestDatabase;
let app: TestingModule;
let tenancy: Tenancy;
let tenants: TestTenants;

beforeAll(async () => {
  database = await createTestDatabase();
  tenants = await createTenants(database);
  const config = loadConfig({ DATABASE_URL: database.appUrl, DATABASE_POOL_SIZE: '16' });
  app = await Test.createTestingModule({ imports: [ConfigModule.forRoot(config), DatabaseModule, TenancyModule] }).compile();
  tenancy = app.get(Tenancy);
});

afterAll(async () => {
  await app.close();
  await database.drop();
});

const actorOf = (context: TenancyContext, role = 'coordinator'): Actor => ({ ...systemActor(context), role, name: 'Łukasz Żółć' });

function actOf(context: TenancyContext, changes: Partial<AuditAct> = {}): AuditAct {
  return {
    chain: context.municipalityId ? { municipalityId: context.municipalityId } : { districtId: context.districtId! },
    ...{ actor: actorOf(context), action: 'test.submitted', subject: { type: 'Application', id: randomUUID() } },
    ...{ body: { title: 'A' }, at: new Date('2018-04-09T10:00:00Z') },
    ...changes,
  };
}

const append = (context: TenancyContext, changes: Partial<AuditAct> = {}): Promise<void> =>
  tenancy.transaction(context, (tx) => audit.append(tx, actOf(context, changes)));

const broken = async () => (await verifyChains(database.ownerUrl)).filter((state) => state.broken);

describe('appending', () => {
  it('keeps chains gapless and unbroken when sixteen append to each at once', async () => {
    const contexts = [tenants.one, tenants.two, tenants.elsewhere, tenants.district];
    await Promise.all(contexts.flatMap((context) => Array.from({ length: 16 }, () => append(context))));
    const states = await verifyChains(database.ownerUrl);
    expect(states.map((state) => [state.headSequence, state.broken])).toEqual(contexts.map(() => [16, null]));
    expect(states.map((state) => state.kind).sort()).toEqual(['district', 'municipality', 'municipality', 'municipality']);
  });

  it('leaves nothing behind when the act is rolled back', async () => {
    const before = await verifyChains(database.ownerUrl);
    const undone = tenancy.transaction(tenants.one, async (tx) => {
      await audit.append(tx, actOf(tenants.one));
      throw new Error('refused');
    });
    await expect(undone).rejects.toThrow('refused');
    expect(await verifyChains(database.ownerUrl)).toEqual(before);
  });

  it('takes the chain of the context, and of any municipality of its district for a district context, and no other', async () => {
    const chainOf = (context: TenancyContext) => ({ chain: { municipalityId: context.municipalityId! } });
    await expect(append(tenants.district, chainOf(tenants.two))).resolves.toBeUndefined();
    await expect(append(tenants.one, chainOf(tenants.two))).rejects.toThrow('does not belong to the context');
    await expect(append(tenants.district, chainOf(tenants.elsewhere))).rejects.toThrow('does not belong to the context');
    await expect(append(tenants.one, { chain: { districtId: tenants.elsewhere.districtId! } })).rejects.toThrow('does not belong');
    await expect(append(tenants.one, { chain: { municipalityId: randomUUID() } })).rejects.toThrow('does not belong to the context');
    const nobody: TenancyContext = { purpose: 'public', accountId: null, districtId: null, municipalityId: null };
    await expect(append(nobody, chainOf(tenants.one))).rejects.toThrow('does not belong to the context');
  });

  it('verifies whatever JSON an act carries', async () => {
    const text = fc.string({ unit: fc.oneof(fc.constantFrom('ä', '€', '😀', '"', '\\', '\n'), fc.string({ minLength: 1, maxLength: 1 })) });
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null), fc.array(text));
    const storable = fc.dictionary(text, value).filter((body) => !/\\u0000/.test(JSON.stringify(body)));
    await fc.assert(
      fc.asyncProperty(storable, storable, (body, personal) => append(tenants.one, { body, personal })),
      { numRuns: 60 },
    );
    expect(await broken()).toEqual([]);
  });
});

describe('rights', () => {
  it.each([
    'insert into audit.entry select * from audit.entry',
    "update audit.entry set action = 'x'",
    'delete from audit.entry',
    'truncate audit.entry cascade',
    'delete from audit.personal',
    'select * from audit.chain',
    'select * from audit.verify()',
    `select audit.erase_personal('${randomUUID()}', 1)`,
    'alter table audit.entry disable trigger all',
    'set role kreisweit_audit',
  ])('keeps the application from: %s', async (statement) => {
    await expect(tenancy.transaction(tenants.one, (tx) => tx.query(statement))).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each([
    "update audit.entry set action = 'x'",
    'delete from audit.entry',
    'truncate audit.entry cascade',
    'delete from audit.chain',
    'update audit.chain set head_sequence = 0',
    'truncate audit.chain cascade',
    "update audit.personal set body = '{}'",
  ])('refuses even the keeper of the trail: %s', async (statement) => {
    await expect(execute(database.superuserUrl, `begin; set local role kreisweit_audit; ${statement}; commit`)).rejects.toThrow(
      /append only|one entry at a time/,
    );
  });
});

describe('reading', () => {
  const page = { first: 100, after: null };
  const trail = async (context: TenancyContext, municipalityId?: string | null) => {
    const filter = municipalityId === undefined ? null : { municipalityId };
    return auditTrail(tenancy, actorOf(context, 'auditor'), page, filter);
  };
  const chainsOf = async (context: TenancyContext) => new Set((await trail(context)).edges.map(({ node }) => node.chain));

  it('shows a municipality its own chain and nothing of others', async () => {
    expect(await chainsOf(tenants.two)).toEqual(new Set([tenants.two.municipalityId]));
    expect(await chainsOf({ ...tenants.two, purpose: 'job' })).toEqual(new Set([tenants.two.municipalityId]));
    expect(await chainsOf({ ...tenants.two, purpose: 'public' })).toEqual(new Set());
    expect(await chainsOf({ ...tenants.two, municipalityId: null })).toEqual(new Set());
  });

  it('shows the district its own chain and what is shared of its municipalities, never their drafts or another district', async () => {
    await append(tenants.two, { action: 'test.drafted', body: { title: 'Geheim' } });
    const { one, two, district } = tenants;
    expect(await chainsOf(district)).toEqual(new Set([one.municipalityId, two.municipalityId, district.districtId]));
    const ofTwo = await trail(district, two.municipalityId);
    expect(ofTwo.totalCount).toBe((await trail(two)).totalCount - 1);
    expect(JSON.stringify(ofTwo)).not.toContain('Geheim');
    expect((await trail(district, null)).edges.every(({ node }) => node.chainKind === AuditChainKind.district)).toBe(true);
    expect(await trail(district, tenants.elsewhere.municipalityId)).toEqual(await trail(district, randomUUID()));
  });

  it('withholds from a municipality what the district does among its own people', async () => {
    const { district, elsewhere } = tenants;
    const elsewhereDistrict = { ...district, districtId: elsewhere.districtId };
    await append(elsewhereDistrict, { chain: { municipalityId: elsewhere.municipalityId! }, action: 'test.proposed' });
    const actions = async (context: TenancyContext) => (await trail(context)).edges.map(({ node }) => node.action);
    expect(await actions(elsewhereDistrict)).toContain('test.proposed');
    expect(await actions(elsewhere)).not.toContain('test.proposed');
  });

  it('tells acts in the language of the reader, newest first, with both times', async () => {
    await append(tenants.two, { actor: systemActor({ ...tenants.two }), body: { title: 'Z' } });
    const { edges, totalCount } = await auditTrail(tenancy, { ...actorOf(tenants.two), locale: 'en' }, { first: 2, after: null }, null);
    expect(edges.map(({ node }) => [node.sequence, node.summary, node.actor, node.role])).toEqual([
      [totalCount, 'Application Z submitted', null, 'system'],
      [totalCount - 1, 'Draft Geheim changed', 'Łukasz Żółć', 'coordinator'],
    ]);
    expect(edges[0]?.node.domainAt).toBe('2018-04-09T10:00:00.000Z');
    expect(Date.now() - Date.parse(edges[0]!.node.at)).toBeLessThan(60_000);
  });

  it('erases personal data for good and still verifies', async () => {
    const erase = 'select audit.erase_personal($1, 1) as erased';
    expect(await execute(database.ownerUrl, erase, [tenants.one.municipalityId])).toEqual([{ erased: true }]);
    expect(await execute(database.ownerUrl, erase, [tenants.one.municipalityId])).toEqual([{ erased: false }]);
    const { edges } = await trail(tenants.one);
    expect(edges.at(-1)?.node).toMatchObject({ sequence: 1, actor: null });
    expect(await broken()).toEqual([]);
  });
});
