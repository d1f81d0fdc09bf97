import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import '../concepts.audit.js';
import { conceptSteps, type ConceptStep } from '../actions.domain.js';
import type { Origin } from '../concept.domain.js';
import { invalid } from '../concepts.refusals.js';
import { copyDecisions, type RevisionRow } from '../concepts.statements.js';
import { isPublicAddress } from './oparl-url.domain.js';
import { noteStep } from './step.statements.js';
import { ensureSeen, lockedFor, municipalityOf } from '../locked-revision.js';

/** The council's resolution as it is recorded; `origin` is set only by the seeding of a demo. */
export interface Adoption {
  readonly expectedVersion: number;
  readonly body: string;
  readonly date: string;
  readonly paperNumber: string | null;
  readonly url?: string | null;
  readonly origin?: Origin;
}

/** A step on the way to the council; taking the revision back needs a reason. */
export interface Step {
  readonly step: Exclude<ConceptStep, 'record_adoption'>;
  readonly expectedVersion: number;
  readonly reason: string | null;
}

type AdoptionIssueCode = 'BODY_REQUIRED' | 'TOO_LONG' | 'DATE_IN_FUTURE' | 'NOT_A_PUBLIC_ADDRESS';

const longestReason = 4_000;

@Injectable()
export class ConceptAdoption {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Carries the revision into its next state; returns its id. */
  async takeStep(tx: Tx, actor: Actor, { step, expectedVersion, ...input }: Step): Promise<string> {
    const revision = await lockedFor(tx, actor, step);
    await ensureSeen(tx, actor, revision, expectedVersion);
    const reason = input.reason?.trim() || null;
    if (step === 'return_to_draft' && reason === null) throw invalid([{ path: 'reason', code: 'RETURN_REASON_REQUIRED' }]);
    if ((reason ?? '').length > longestReason) throw invalid([{ path: 'reason', code: 'TOO_LONG' }]);
    await tx.query('update concept_revision set state = $3, version = version + 1 where municipality_id = $1 and id = $2', [
      municipalityOf(actor),
      revision.id,
      conceptSteps[step].to,
    ]);
    await noteStep(tx, actor, revision, { action: step, reason, at: this.clock.now() });
    await this.record(tx, actor, `concept.${step}`, revision, { revision: revision.number });
    return revision.id;
  }

  /** From here on the revision never changes; returns its id. */
  async recordAdoption(tx: Tx, actor: Actor, input: Adoption): Promise<string> {
    const revision = await lockedFor(tx, actor, 'record_adoption');
    await ensureSeen(tx, actor, revision, input.expectedVersion);
    const adoption = this.checked(input);
    await tx.query(
      `update concept_revision set state = 'adopted', version = version + 1, adopted_at = $3,
              adoption_body = $4, adoption_date = $5, adoption_paper_number = $6, adoption_url = $7,
              adoption_origin = $8
        where municipality_id = $1 and id = $2`,
      [
        ...[municipalityOf(actor), revision.id, this.clock.now(), adoption.body, adoption.date],
        ...[adoption.paperNumber, adoption.url, adoption.origin ?? null],
      ],
    );
    await noteStep(tx, actor, revision, { action: 'record_adoption', reason: null, at: this.clock.now() });
    await this.record(tx, actor, 'concept.adopted', revision, { revision: revision.number, date: adoption.date, body: adoption.body });
    return revision.id;
  }

  /** Begins the next revision with everything the adopted one says; returns its id. */
  async openDraft(tx: Tx, actor: Actor): Promise<string> {
    const adopted = await lockedFor(tx, actor, 'open_draft');
    const [draft] = await tx.query<{ id: string }[]>(
      `insert into concept_revision (municipality_id, district_id, concept_id, number, release_id, version, created_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [
        ...[municipalityOf(actor), adopted.district_id, adopted.concept_id, adopted.number + 1],
        ...[adopted.release_id, adopted.version + 1, this.clock.now()],
      ],
    );
    if (!draft) throw new NotFound();
    await copyDecisions(tx, municipalityOf(actor), adopted.id, draft.id);
    await this.record(tx, actor, 'concept.draft-opened', adopted, { revision: adopted.number + 1 });
    return draft.id;
  }

  private checked(input: Adoption): Adoption {
    const body = input.body.trim();
    const paperNumber = input.paperNumber?.trim() || null;
    const url = input.url?.trim() || null;
    const rules: readonly [boolean, keyof Adoption, AdoptionIssueCode][] = [
      [body === '', 'body', 'BODY_REQUIRED'],
      [body.length > 200, 'body', 'TOO_LONG'],
      [(paperNumber ?? '').length > 100, 'paperNumber', 'TOO_LONG'],
      [input.date > this.clock.today(), 'date', 'DATE_IN_FUTURE'],
      [url !== null && !isPublicAddress(url), 'url', 'NOT_A_PUBLIC_ADDRESS'],
    ];
    const issues = rules.filter(([broken]) => broken).map(([, path, code]) => ({ path, code }));
    if (issues.length > 0) throw invalid(issues);
    return { ...input, body, paperNumber, url };
  }

  private async record(tx: Tx, actor: Actor, action: string, revision: RevisionRow, body: Record<string, string | number>): Promise<void> {
    const subject = { type: 'LocalConcept', id: revision.concept_id };
    await audit.append(tx, { chain: { municipalityId: municipalityOf(actor) }, actor, action, subject, body, at: this.clock.now() });
  }
}
