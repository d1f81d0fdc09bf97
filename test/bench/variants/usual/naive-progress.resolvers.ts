import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In, IsNull, Not } from 'typeorm';
import { dayInBerlin } from '#platform/clock';
import { changesOf } from '../../../../libs/reporting/progress/changes.domain.js';
import { decisionsNeeded } from '../../../../libs/reporting/progress/decisions-needed.domain.js';
import { headline } from '../../../../libs/reporting/progress/headline.domain.js';
import { sumsOf } from '../../../../libs/reporting/progress/progress.domain.js';
import * as entity from './entities.js';
import type { TenantContext } from './tenant-transaction.js';
import { changeRow, countsOf, eventRow, grantOf, indicatorView, shown } from './views.js';

type Manager = TenantContext['manager'];

const latest = 10;

@Resolver('ProgressPage')
export class ProgressPageResolver {
  @Query('progressPage')
  async progressPage(@Context() { manager, municipalityId }: TenantContext) {
    const municipality = await manager.findOneByOrFail(entity.Municipality, { id: municipalityId });
    const revision = await manager.findOneOrFail(entity.ConceptRevision, { where: { municipalityId }, order: { number: 'DESC' } });
    return { municipality, revision, asOf: dayInBerlin(new Date()) };
  }

  @ResolveField()
  async headline(@Parent() page: Page, @Context() { manager }: TenantContext): Promise<string> {
    const place = page.municipality.shortName;
    const [counts, applications] = [await totals(page.revision, manager), await applicationsOf(page.municipality.id, manager)];
    return headline({ place, counts, adoptedOn: null, applications, seesDrafts: true }, 'de');
  }

  @ResolveField()
  concept(@Parent() { revision }: Page) {
    return { state: revision.state, revision: revision.number, adoption: null, row: revision };
  }

  @ResolveField()
  async funding(@Parent() { municipality }: Page, @Context() { manager }: TenantContext) {
    const applications = await applicationsOf(municipality.id, manager);
    return { ...sumsOf(applications), applications };
  }

  @ResolveField()
  async indicators(@Parent() { municipality, revision }: Page, @Context() { manager }: TenantContext) {
    const rows = await manager.find(entity.Indicator, {
      where: { releaseId: revision.releaseId },
      order: { position: 'ASC', code: 'ASC' },
    });
    const views = rows.map(async (row) => indicatorView(row, await latestOf(row, municipality.id, manager)));
    return shown(await Promise.all(views));
  }

  @ResolveField()
  async decisionsNeeded(@Parent() { municipality, revision }: Page, @Context() { manager }: TenantContext) {
    return decisionsNeeded(await applicationsOf(municipality.id, manager), revision.state, null, 'de');
  }

  @ResolveField()
  async changes(@Parent() { municipality, revision }: Page, @Context() { manager }: TenantContext) {
    const order = { at: 'DESC', id: 'DESC' } as const;
    const events = await manager.find(entity.FundingEvent, { where: { municipalityId: municipality.id }, order, take: latest });
    const named = events.map(async (event) => eventRow(event, await titleOf(event.applicationId, manager)));
    const byChange = { updatedAt: 'DESC', itemId: 'ASC' } as const;
    const decisions = await manager.find(entity.ConceptItem, { where: { revisionId: revision.id }, order: byChange, take: latest });
    const { releaseId } = revision;
    const changes = decisions.map(async (row) =>
      changeRow(row, await manager.findOneBy(entity.FrameworkItem, { releaseId, itemId: row.itemId })),
    );
    return changesOf(await Promise.all(named), await Promise.all(changes), '/konzept', 'de');
  }
}

interface Page {
  readonly municipality: entity.Municipality;
  readonly revision: entity.ConceptRevision;
}

@Resolver('ProgressConcept')
export class ProgressConceptResolver {
  @ResolveField()
  counts(@Parent() { row }: { row: entity.ConceptRevision }, @Context() { manager }: TenantContext) {
    return totals(row, manager);
  }

  @ResolveField()
  async fields(@Parent() { row }: { row: entity.ConceptRevision }, @Context() { manager }: TenantContext) {
    const where = { releaseId: row.releaseId, parentItemId: IsNull() };
    const fields = await manager.find(entity.FrameworkItem, { where, order: { position: 'ASC', code: 'ASC' } });
    return Promise.all(fields.map((field) => fieldOf(field, row, manager)));
  }
}

async function fieldOf(
  { releaseId, itemId: fieldItemId, code, title }: entity.FrameworkItem,
  revision: entity.ConceptRevision,
  manager: Manager,
) {
  const district = await manager.countBy(entity.FrameworkItem, { releaseId, fieldItemId, kind: In(['goal', 'measure']) });
  const of = (stance: string) => manager.countBy(entity.ConceptItem, { revisionId: revision.id, fieldItemId, stance });
  const [adopted, adapted, omitted, own] = [await of('adopted'), await of('adapted'), await of('omitted'), await of('own')];
  return { code, title, adopted, adapted, omitted, own, ...countsOf(district, adopted + adapted + omitted + own, own) };
}

async function totals({ id: revisionId, releaseId }: entity.ConceptRevision, manager: Manager) {
  const district = await manager.countBy(entity.FrameworkItem, { releaseId, kind: In(['goal', 'measure']) });
  const decided = await manager.countBy(entity.ConceptItem, { revisionId });
  return countsOf(district, decided, await manager.countBy(entity.ConceptItem, { revisionId, stance: 'own' }));
}

async function applicationsOf(municipalityId: string, manager: Manager) {
  const where = { municipalityId, state: Not('withdrawn') };
  const rows = await manager.find(entity.FundingApplication, { where, order: { changedAt: 'DESC', id: 'ASC' } });
  return Promise.all(
    rows.map(async ({ id, receiptNumber, state, grantedCents, changedAt, programmeId }) => ({
      ...{ id, receiptNumber, state, grantedCents, updatedAt: changedAt.toISOString() },
      title: await titleOf(id, manager),
      programmeTitle: (await manager.findOneByOrFail(entity.FundingProgramme, { id: programmeId })).title,
      requestedCents: grantOf(await manager.findBy(entity.FundingSource, { municipalityId, applicationId: id })),
    })),
  );
}

async function titleOf(applicationId: string, manager: Manager): Promise<string> {
  return (await manager.findOneByOrFail(entity.FundingContent, { applicationId })).title;
}

function latestOf({ indicatorId, level }: entity.Indicator, municipalityId: string, manager: Manager) {
  const order = { asOf: 'DESC' } as const;
  if (level === 'district') return manager.findOne(entity.DistrictValue, { where: { indicatorId }, order });
  return manager.findOne(entity.MunicipalityValue, { where: { municipalityId, indicatorId, state: 'approved' }, order });
}
