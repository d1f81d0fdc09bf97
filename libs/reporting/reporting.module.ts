import { Module } from '@nestjs/common';
import { ProgressResolver } from './progress.resolver.js';
import { Progress } from './progress.service.js';

@Module({ providers: [Progress, ProgressResolver] })
export class ReportingModule {}
