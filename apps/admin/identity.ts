import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClockModule } from '#platform/clock';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { MailModule } from '#platform/mail';
import { Tenancy, TenancyModule } from '#platform/tenancy';
import { IdentityModule, Setup } from '#features/identity';
import type { Surroundings } from './command.js';

/** The identity feature without a server, for the length of one command. */
export async function withIdentity<T>({ env }: Surroundings, work: (setup: Setup, tenancy: Tenancy) => Promise<T>): Promise<T> {
  const config = loadConfig({ ...env, DATABASE_POOL_SIZE: '2' });
  const imports = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, ClockModule, MailModule, IdentityModule];
  const app = await NestFactory.createApplicationContext({ module: AdminModule, imports }, { logger: false, abortOnError: false });
  try {
    return await work(app.get(Setup), app.get(Tenancy));
  } finally {
    await app.close();
  }
}

@Module({})
class AdminModule {}
