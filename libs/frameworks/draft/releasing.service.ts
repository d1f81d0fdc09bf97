import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden, NotFound, Refused } from '#platform/errors';
import { recordId, type Tx } from '#platform/tenancy';
import { frameworksPolicy } from '../frameworks.policy.js';
import { type ReleaseRow, releaseColumns } from '../frameworks.statements.js';
import { alreadyReleased, invalid } from './draft.refusals.js';
import { type ReleaseTerms, termsIssues } from './release-terms.domain.js';

registerAuditActions({
  'framework.released': {
    text: { de: 'Rahmenkonzept „{title}“, Fassung {number} veröffentlicht', en: 'Framework “{title}”, release {number} released' },
  },
});

@Injectable()
export class FrameworkReleasing {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Freezes the draft under a resolution, the one given or the one of its file; what was in force until now is superseded. */
  async release(tx: Tx, actor: Actor, releaseId: string, given: Partial<ReleaseTerms> | null): Promise<ReleaseRow> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'write', 'FrameworkRelease');
    const draft = await lockedDraft(tx, releaseId);
    const terms = termsOf(draft, given ?? {});
    this.check(terms);
    const now = this.clock.now();
    await supersede(tx, draft, now);
    const released = await freeze(tx, draft, terms, now);
    if (!actor.context.districtId) throw new Forbidden();
    await audit.append(tx, {
      chain: { districtId: actor.context.districtId },
      actor,
      action: 'framework.released',
      subject: { type: 'FrameworkRelease', id: draft.id },
      body: { title: terms.title, number: draft.number },
      at: now,
    });
    return released;
  }

  check(terms: ReleaseTerms): void {
    const issues = termsIssues(terms, this.clock.today());
    if (issues.length > 0) throw invalid(issues);
  }
}

async function lockedDraft(tx: Tx, releaseId: string): Promise<ReleaseRow> {
  const [draft] = await tx.query<ReleaseRow[]>(`select ${releaseColumns} from framework_release where id = $1 for update`, [
    recordId(releaseId),
  ]);
  if (!draft) throw new NotFound();
  if (draft.state !== 'draft') throw alreadyReleased();
  const [content] = await tx.query<unknown[]>(`select 1 from framework_item where release_id = $1 limit 1`, [draft.id]);
  if (!content) throw nothingToRelease();
  return draft;
}

function termsOf(draft: ReleaseRow, given: Partial<ReleaseTerms>): ReleaseTerms {
  const own = { title: draft.title, validTo: draft.valid_to, paperNumber: draft.resolution_paper_number, url: draft.resolution_url };
  const { body = draft.resolution_body, date = draft.resolution_date, validFrom = draft.valid_from, ...rest } = { ...own, ...given };
  if (body === null || date === null) throw resolutionMissing();
  return {
    title: rest.title.trim(),
    validFrom: validFrom ?? date,
    validTo: rest.validTo,
    body: body.trim(),
    date,
    paperNumber: written(rest.paperNumber),
    url: written(rest.url),
  };
}

function written(text: string | null): string | null {
  return text?.trim() || null;
}

async function supersede(tx: Tx, draft: ReleaseRow, now: Date): Promise<void> {
  await tx.query(
    `update framework_release set state = 'superseded', superseded_at = $2, version = version + 1 where framework_id = $1 and state = 'released'`,
    [draft.framework_id, now],
  );
}

async function freeze(tx: Tx, draft: ReleaseRow, terms: ReleaseTerms, now: Date): Promise<ReleaseRow> {
  const [rows] = await tx.query<[ReleaseRow[], number]>(
    `update framework_release set state = 'released', released_at = $2, version = version + 1, title = $3, valid_from = $4, valid_to = $5,
            resolution_body = $6, resolution_date = $7, resolution_paper_number = $8, resolution_url = $9
      where id = $1 returning ${releaseColumns}`,
    [draft.id, now, terms.title, terms.validFrom, terms.validTo, terms.body, terms.date, terms.paperNumber, terms.url],
  );
  const [released] = rows;
  if (!released) throw new NotFound();
  return released;
}

function nothingToRelease(): Refused {
  return new Refused('NOTHING_TO_RELEASE', {
    de: 'Dieser Entwurf ist leer und kann nicht veröffentlicht werden.',
    en: 'This draft is empty and cannot be released.',
  });
}

function resolutionMissing(): Refused {
  return new Refused('RESOLUTION_MISSING', {
    de: 'Ohne Beschluss kann das Rahmenkonzept nicht veröffentlicht werden. Bitte Gremium und Datum angeben.',
    en: 'Without a resolution the framework cannot be released. Please name the body and the date.',
  });
}
