import { Module } from '@nestjs/common';
import { OverviewResolver } from './overview.resolver.js';
import { Overviews } from './overview.service.js';
import { ProgressResolver } from './progress.resolver.js';
import { Progress } from './progress.service.js';

@Module({ providers: [Overviews, OverviewResolver, Progress, ProgressResolver] })
export class ReportingModule {}
