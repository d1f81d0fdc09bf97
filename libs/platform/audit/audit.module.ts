import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AuditResolver } from './audit.resolver.js';
import { ForbiddenFilter } from './forbidden.filter.js';

@Module({ providers: [AuditResolver, { provide: APP_FILTER, useClass: ForbiddenFilter }] })
export class AuditModule {}
