import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';

@Global()
@Module({
  providers: [{ provide: Clock, inject: [DataSource], useFactory: clockOfInstallation }],
  exports: [Clock],
})
export class ClockModule {}

async function clockOfInstallation(dataSource: DataSource): Promise<Clock> {
  const [installation] = await dataSource.query<{ clock_offset_ms: number }[]>('select clock_offset_ms from installation');
  return new Clock(installation?.clock_offset_ms ?? 0);
}
