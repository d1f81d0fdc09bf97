import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In } from 'typeorm';
import { FundingApplication, FundingCheck, FundingContent, FundingProgramme, FundingSource, Municipality } from './entities.js';
import type { TenantContext } from './tenant-transaction.js';
import { applicationView, checkCounts, grantOf, pageOf } from './views.js';

interface Filter {
  readonly states: readonly string[];
}

type Summary = ReturnType<typeof applicationView> & { readonly programmeId: string };

@Resolver('FundingApplicationSummary')
export class ApplicationSummaryResolver {
  @Query('fundingApplications')
  async fundingApplications(
    @Context() { manager, municipalityId }: TenantContext,
    @Args('first') first: number,
    @Args('filter') { states }: Filter,
  ) {
    const [rows, total] = await manager.findAndCount(FundingApplication, {
      where: { municipalityId, state: In(states) },
      order: { requestedCents: 'DESC', id: 'DESC' },
      take: first,
    });
    return pageOf(
      rows.map((row) => ({ ...applicationView(row), programmeId: row.programmeId })),
      total,
    );
  }

  @ResolveField()
  async title(@Parent() { id }: Summary, @Context() { manager }: TenantContext): Promise<string> {
    return (await manager.findOneByOrFail(FundingContent, { applicationId: id })).title;
  }

  @ResolveField()
  municipality(@Context() { manager, municipalityId }: TenantContext): Promise<Municipality> {
    return manager.findOneByOrFail(Municipality, { id: municipalityId });
  }

  @ResolveField()
  programme(@Parent() { programmeId }: Summary, @Context() { manager }: TenantContext): Promise<FundingProgramme> {
    return manager.findOneByOrFail(FundingProgramme, { id: programmeId });
  }

  @ResolveField()
  async requestedCents(@Parent() { id }: Summary, @Context() { manager, municipalityId }: TenantContext): Promise<number> {
    return grantOf(await manager.findBy(FundingSource, { municipalityId, applicationId: id }));
  }

  @ResolveField()
  async checkCounts(@Parent() { id }: Summary, @Context() { manager, municipalityId }: TenantContext) {
    return checkCounts(await manager.findBy(FundingCheck, { municipalityId, applicationId: id }));
  }
}
