import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { In, IsNull, Not } from 'typeorm';
import { dayInBerlin } from '#platform/clock';
import { changesOf } from '../../../../libs/reporting/progress/changes.domain.js';
import { decisionsNeeded } from '../../../../libs/reporting/progress/decisions-needed.domain.js';
import { headline } from '../../../../libs/reporting/progress/headline.domain.js';
import { countsOf as totalsOf, sumsOf } from '../../../../libs/reporting/progress/progress.domain.js';
import * as entity from './entities.js';
import type { TenantContext } from './tenant-transaction.js';
import { applicationView, changeRow, checkCounts, countsOf, eventRow, grantOf, indicatorView, itemView, pageOf, shown } from './views.js';

const newest = { number: 'DESC' } as const;
const inOrder = { position: 'ASC', code: 'ASC' } as const;
const latest = 10;

/** Everything an answer needs by `find` with `relations`, put together in the root resolver. */
@Resolver()
export class RelationsResolver {
  @Query('localConcept')
  async localConcept(@Context() { manager, municipalityId }: TenantContext) {
    const revision = await manager.findOneOrFail(entity.ConceptRevision, {
      where: { municipalityId },
      order: newest,
      relations: { municipality: true },
    });
    const fields = await manager.find(entity.FrameworkItem, {
      where: { releaseId: revision.releaseId, parentItemId: IsNull() },
      relations: { children: { children: { children: true } } },
      order: { ...inOrder, children: { ...inOrder, children: { ...inOrder, children: inOrder } } },
    });
    const decisions = await manager.findBy(entity.ConceptItem, { revisionId: revision.id });
    const views = fields.map((field) => fieldView(field, decisions));
    const { conceptId, number, state, version, municipality } = revision;
    const sum = (part: 'decided' | 'open' | 'total'): number => views.reduce((total, { counts }) => total + counts[part], 0);
    const counts = { decided: sum('decided'), open: sum('open'), total: sum('total') };
    return { id: conceptId, revision: number, state, version, municipality, counts, fields: views };
  }

  @Query('fundingApplications')
  async fundingApplications(
    @Context() { manager, municipalityId }: TenantContext,
    @Args('first') first: number,
    @Args('filter') { states }: { states: readonly string[] },
  ) {
    const [rows, total] = await manager.findAndCount(entity.FundingApplication, {
      where: { municipalityId, state: In(states) },
      relations: { municipality: true, programme: true, content: true, sources: true, checks: true },
      order: { requestedCents: 'DESC', id: 'DESC' },
      take: first,
    });
    const nodes = rows.map((row) => ({
      ...applicationView(row),
      title: row.content.title,
      municipality: row.municipality,
      programme: row.programme,
      requestedCents: grantOf(row.sources),
      checkCounts: checkCounts(row.checks),
    }));
    return pageOf(nodes, total);
  }

  @Query('progressPage')
  async progressPage(@Context() { manager, municipalityId }: TenantContext) {
    const revision = await manager.findOneOrFail(entity.ConceptRevision, {
      where: { municipalityId },
      order: newest,
      relations: { municipality: true },
    });
    const items = await manager.find(entity.FrameworkItem, { where: { releaseId: revision.releaseId }, order: inOrder });
    const decisions = await manager.find(entity.ConceptItem, {
      where: { revisionId: revision.id },
      order: { updatedAt: 'DESC', itemId: 'ASC' },
    });
    const applications = await applicationsOf(manager, municipalityId);
    const events = await manager.find(entity.FundingEvent, {
      where: { municipalityId },
      relations: { application: { content: true } },
      order: { at: 'DESC', id: 'DESC' },
      take: latest,
    });
    const fields = items.filter(({ kind }) => kind === 'field').map((field) => progressField(field, items, decisions));
    const counts = totalsOf(fields);
    const place = revision.municipality.shortName;
    const changes = decisions.slice(0, latest).map((row) =>
      changeRow(
        row,
        items.find(({ itemId }) => itemId === row.itemId),
      ),
    );
    return {
      municipality: revision.municipality,
      asOf: dayInBerlin(new Date()),
      headline: headline({ place, counts, adoptedOn: null, applications, seesDrafts: true }, 'de'),
      concept: { state: revision.state, revision: revision.number, adoption: null, counts, fields },
      funding: { ...sumsOf(applications), applications },
      indicators: await indicatorsOf(manager, municipalityId, revision.releaseId),
      decisionsNeeded: decisionsNeeded(applications, revision.state, null, 'de'),
      changes: changesOf(
        events.map((event) => eventRow(event, event.application.content.title)),
        changes,
        '/konzept',
        'de',
      ),
    };
  }
}

type Manager = TenantContext['manager'];

function fieldView(field: entity.FrameworkItem, decisions: readonly entity.ConceptItem[]) {
  const own = (parent: string) =>
    decisions.filter(({ parentItemId }) => parentItemId === parent).map((row) => ({ ...itemView(null, row), measures: [] }));
  const view = (item: entity.FrameworkItem): ItemView => ({
    ...itemView(item, decisions.find((row) => row.itemId === item.itemId && row.parentItemId === null) ?? null),
    measures: [...(item.children ?? []).map(view), ...own(item.itemId)],
  });
  const challenges = field.children.map(({ itemId, code, title, children }) => ({
    id: itemId,
    code,
    title,
    items: [...children.map(view), ...own(itemId)],
  }));
  const items = challenges.flatMap((challenge) => challenge.items.flatMap((goal) => [goal, ...goal.measures]));
  const decided = items.filter(({ stance }) => stance !== null).length;
  return { id: field.itemId, code: field.code, title: field.title, challenges, counts: countsOf(items.length, decided, 0) };
}

type ItemView = ReturnType<typeof itemView> & { readonly measures: readonly ItemView[] };

function progressField(
  { itemId, code, title }: entity.FrameworkItem,
  items: readonly entity.FrameworkItem[],
  decisions: readonly entity.ConceptItem[],
) {
  const district = items.filter(({ kind, fieldItemId }) => fieldItemId === itemId && (kind === 'goal' || kind === 'measure')).length;
  const inField = decisions.filter(({ fieldItemId }) => fieldItemId === itemId);
  const of = (stance: string): number => inField.filter((row) => row.stance === stance).length;
  const stances = { adopted: of('adopted'), adapted: of('adapted'), omitted: of('omitted'), own: of('own') };
  return { code, title, ...stances, ...countsOf(district, inField.length, stances.own) };
}

async function applicationsOf(manager: Manager, municipalityId: string) {
  const rows = await manager.find(entity.FundingApplication, {
    where: { municipalityId, state: Not('withdrawn') },
    relations: { programme: true, content: true, sources: true },
    order: { changedAt: 'DESC', id: 'ASC' },
  });
  return rows.map(({ id, receiptNumber, state, grantedCents, changedAt, programme, content, sources }) => ({
    ...{ id, receiptNumber, state, grantedCents, updatedAt: changedAt.toISOString() },
    ...{ title: content.title, programmeTitle: programme.title, requestedCents: grantOf(sources) },
  }));
}

async function indicatorsOf(manager: Manager, municipalityId: string, releaseId: string) {
  const indicators = await manager.find(entity.Indicator, { where: { releaseId }, order: inOrder });
  const byDay = { asOf: 'DESC' } as const;
  const own = await manager.find(entity.MunicipalityValue, { where: { municipalityId, state: 'approved' }, order: byDay });
  const district = await manager.find(entity.DistrictValue, { order: byDay });
  return shown(
    indicators.map((row) => {
      const values = row.level === 'district' ? district : own;
      return indicatorView(
        row,
        values.find(({ indicatorId }) => indicatorId === row.indicatorId),
      );
    }),
  );
}
