import { Inject, Injectable } from '@nestjs/common';
import { conceptItemTitles } from '#features/concepts/reading';
import { audit } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { InvalidInput, Refused } from '#platform/errors';
import { idempotent } from '#platform/graphql';
import { recordId, select, type Tx } from '#platform/tenancy';
import { ensure } from '../funding.policy.js';
import { windowAt } from '../programme/programme.domain.js';
import { findProgramme } from '../programme/programme.service.js';
import { FundingApplication } from '../application/application.graphql.js';
import { findApplication, type WholeApplication } from '../application/application.statements.js';
import '../workflow/audit-actions.js';
import { type ApplicationContent, changedFields, type ServedItem } from '../application/content.domain.js';
import type { SaveApplicationInput } from '../application/content.graphql.js';
import { auditAct, changeHeader, expectVersion, lockApplication, recordEvent } from '../workflow/deed.js';
import { draftOf, inputIssues, sidesOf, unknownItems } from './draft.domain.js';
import { insertDraft, replaceDraft } from './draft.rows.js';
import { refusal } from '../workflow/refusals.domain.js';
import { factsOf } from '../workflow/standing.js';
import { decide } from '../workflow/workflow.domain.js';
import { ApplicationWorkflow, within } from '../workflow/workflow.service.js';

@Injectable()
export class ApplicationDrafts {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ApplicationWorkflow) private readonly workflow: ApplicationWorkflow,
  ) {}

  async create(tx: Tx, actor: Actor, programmeId: string, key: string): Promise<FundingApplication> {
    const page = await idempotent(tx, actor, 'createApplication', key, { programmeId }, async () => {
      ensure(actor, 'create', 'FundingApplication');
      const programme = await findProgramme(within(tx), recordId(programmeId));
      if (windowAt(programme, this.clock.today()) !== 'open') throw refused('WINDOW_CLOSED');
      const at = this.clock.now();
      const created = await insertDraft(tx, actor, programme.id, at);
      await recordEvent(tx, actor, created, { action: 'create', from: null, to: 'draft' }, at);
      const page = await this.workflow.page(within(tx), actor, created.id);
      await audit.append(tx, auditAct(actor, created, 'application.created', { programme: programme.code }, at));
      return page;
    });
    return Object.assign(new FundingApplication(), page);
  }

  /** Replaces the draft. Saving what is already saved changes nothing, so that automatic saving may repeat itself. */
  async save(tx: Tx, actor: Actor, input: SaveApplicationInput): Promise<FundingApplication> {
    await lockApplication(tx, input.applicationId);
    const application = await findApplication(within(tx), actor, input.applicationId);
    ensure(actor, 'edit', 'FundingApplication', application);
    const saved = savedContent(application);
    const draft = draftOf(input, await this.servedItems(tx, actor, saved, input.servedItemIds));
    expectVersion(application, input.expectedVersion, sidesOf(draft, saved, actor.locale));
    ensureEditable(application, actor, this.clock.today());
    ensureValid(input, application);
    const changed = changedFields(saved, draft);
    if (changed.length === 0) return this.workflow.page(within(tx), actor, application.id);
    const at = this.clock.now();
    await replaceDraft(tx, application, draft);
    await changeHeader({ tx, actor, application, at }, application.state);
    const page = await this.workflow.page(within(tx), actor, application.id);
    await audit.append(tx, auditAct(actor, application, 'application.edited', { fields: changed }, at));
    return page;
  }

  // An item chosen before may stay although the concept does not hold it any more.
  private async servedItems(tx: Tx, actor: Actor, saved: ApplicationContent, ids: readonly string[]): Promise<ServedItem[]> {
    const known = new Map(saved.servedItems.map((item) => [item.id, item]));
    if (ids.some((id) => !known.has(id))) {
      const [rows = []] = await select(tx, [conceptItemTitles(actor.context.municipalityId ?? '')]);
      (rows as unknown as ServedItem[]).forEach(({ id, code, title }) => known.has(id) || known.set(id, { id, code, title }));
    }
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length > 0) throw new InvalidInput(unknownItems(ids, unknown));
    return [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  }
}

function savedContent({ content }: WholeApplication): ApplicationContent {
  if (!content) throw new Error('only the municipality itself edits a draft');
  return content;
}

function ensureEditable(application: WholeApplication, actor: Actor, today: string): void {
  const verdict = decide(application, { name: 'edit' }, factsOf(application, actor, today));
  if ('refusal' in verdict) throw new Refused(verdict.refusal.code, verdict.refusal.text);
}

function ensureValid(input: SaveApplicationInput, { programme }: WholeApplication): void {
  const issues = inputIssues(
    input,
    programme.costKinds.map(({ code }) => code),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
}

function refused(code: 'WINDOW_CLOSED'): Refused {
  return new Refused(code, refusal(code).text);
}
