import type { Actor } from '#platform/authorization';
import type { Locale } from '#platform/errors';
import { type Connection, connectionFrom, offsetOf, type PageArgs } from '#platform/graphql';
import type { Statement, Tenancy } from '#platform/tenancy';
import { type JsonObject, summaryOf } from './actions.js';
import { AuditChainKind, type AuditChainFilter, type AuditEntry } from './audit.graphql.js';

/** A page of what row security lets the reader see, newest first. */
export async function auditTrail(
  tenancy: Tenancy,
  actor: Actor,
  page: PageArgs,
  filter: AuditChainFilter | null,
): Promise<Connection<AuditEntry>> {
  const range = offsetOf(page);
  const chain = filter ? (filter.municipalityId ?? actor.context.districtId) : null;
  const [rows = [], [total] = []] = await tenancy.read(actor.context, [entries(chain, range), count(chain)]);
  const nodes = (rows as unknown as EntryRow[]).map((row) => entryOf(row, actor.locale));
  return connectionFrom(nodes, Number(total?.['total'] ?? 0), range);
}

// Row security decides what is seen; the district is named once more so that the newest entries come straight from their index.
const readable = 'e.district_id = (select context.district()) and ($1::text is null or e.chain_id::text = $1)';

function entries(chain: string | null, { limit, offset }: { limit: number; offset: number }): Statement {
  return {
    name: 'audit-trail',
    text: `select e.chain_id, e.chain_id = e.district_id as of_district, e.sequence, e.at, e.domain_at, e.role, e.action,
                  e.subject_type, e.subject_id, e.body, encode(e.hash, 'hex') as hash, p.body ->> 'actor' as actor
             from audit.entry e
             left join audit.personal p on p.chain_id = e.chain_id and p.sequence = e.sequence
            where ${readable}
            order by e.at desc, e.chain_id, e.sequence desc
            limit $2 offset $3`,
    values: [chain, limit, offset],
  };
}

function count(chain: string | null): Statement {
  return {
    name: 'audit-trail-count',
    text: `select count(*) as total from audit.entry e where ${readable}`,
    values: [chain],
  };
}

interface EntryRow {
  chain_id: string;
  of_district: boolean;
  sequence: number;
  at: string;
  domain_at: string;
  role: string;
  action: string;
  subject_type: string;
  subject_id: string;
  body: JsonObject;
  hash: string;
  actor: string | null;
}

function entryOf(row: EntryRow, locale: Locale): AuditEntry {
  return {
    id: `${row.chain_id}:${row.sequence}`,
    chain: row.chain_id,
    chainKind: row.of_district ? AuditChainKind.district : AuditChainKind.municipality,
    sequence: row.sequence,
    at: row.at,
    domainAt: row.domain_at,
    actor: row.actor,
    role: row.role,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    summary: summaryOf(row.action, row.body, locale),
    hash: row.hash,
  };
}
