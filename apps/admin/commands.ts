import { createAccount } from './account.js';
import { exportHeads, verifyAudit } from './audit.js';
import type { Command } from './command.js';
import { databaseRoles, migrateDatabase } from './database.js';
import { createDistrict } from './district.js';
import { listJobs, retryJobs } from './jobs.js';

export const commands: readonly Command[] = [
  databaseRoles,
  migrateDatabase,
  createDistrict,
  createAccount,
  listJobs,
  retryJobs,
  verifyAudit,
  exportHeads,
];
