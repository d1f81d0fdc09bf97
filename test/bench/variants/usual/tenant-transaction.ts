import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { setContext } from '../../../../libs/platform/tenancy/context.js';
import { tenantOf } from '../tenant.js';

export interface TenantContext {
  readonly manager: EntityManager;
  readonly municipalityId: string;
}

interface OpenContext extends TenantContext {
  readonly runner: QueryRunner;
}

/** The usual way to bring row security into an ORM: one transaction around the request, its setting first. */
export async function openTenantTransaction(dataSource: DataSource, request: FastifyRequest): Promise<OpenContext> {
  const { districtId, municipalityId } = tenantOf(request.headers['x-tenant']);
  const runner = dataSource.createQueryRunner();
  await runner.startTransaction();
  await runner.query(setContext.text, setContext.values({ purpose: 'municipal', accountId: null, districtId, municipalityId }));
  return { runner, manager: runner.manager, municipalityId };
}

export const closeTenantTransaction: ApolloServerPlugin<OpenContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: async ({ contextValue: { runner } }) => {
        await runner.commitTransaction();
        await runner.release();
      },
    }),
};
