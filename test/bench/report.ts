import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColdStart } from './cold-start.js';
import { median, type Round } from './load.js';
import { machine } from './machine.js';
import type { Measurement } from './measure.js';
import { reads } from './reads.js';
import { variants } from './servers.js';
import type { BenchSettings } from './settings.js';

export interface Report {
  readonly machine: string;
  readonly settings: BenchSettings;
  readonly measurements: readonly Measurement[];
  readonly coldStart: ColdStart | null;
}

const folder = 'test/bench/results';

/** Prints the report and keeps it as Markdown and JSON. */
export function publish(report: Report): void {
  const text = markdownOf(report);
  console.log(text);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'latest.md'), text);
  writeFileSync(join(folder, 'latest.json'), `${JSON.stringify(report, null, 2)}\n`);
}

function markdownOf({ settings, measurements, coldStart }: Report): string {
  const { rounds, seconds, connections, municipalities } = settings;
  const how = `${municipalities} municipalities, ${rounds} interleaved rounds of ${seconds} s, ${connections} connections, medians; ${machine}.`;
  const tables = reads.map(({ name, title }) =>
    tableOf(
      `${name}: ${title}`,
      measurements.filter(({ read }) => read === name),
    ),
  );
  return [how, ...tables, coldStart ? coldStartLine(coldStart) : ''].filter(Boolean).join('\n\n').concat('\n');
}

const head = ['variant', 'requests/s', 'raw = 1.00', 'p50 ms', 'p99 ms', 'server CPU ms', 'PostgreSQL CPU ms', 'answer kB'];

function tableOf(title: string, measurements: readonly Measurement[]): string {
  const raw = measurements.find(({ variant }) => variant === 'raw');
  if (!raw) return '';
  const reference = middle(raw, 'requestsPerSecond') ?? Number.NaN;
  const rows = measurements.map((measurement) => {
    const rate = middle(measurement, 'requestsPerSecond');
    return [
      variants[measurement.variant].title,
      shown(rate, 0),
      shown(rate === null ? null : rate / reference, 2),
      shown(middle(measurement, 'p50'), 2),
      shown(middle(measurement, 'p99'), 2),
      shown(middle(measurement, 'cpuMs'), 2),
      shown(middle(measurement, 'databaseMs'), 2),
      shown(measurement.answerBytes / 1_000, 0),
    ];
  });
  return `**${title}**\n\n${gridOf([head, ...rows])}`;
}

function gridOf([first = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = first.map((_, column) => Math.max(...[first, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(first), rule, ...rows.map(line)].join('\n');
}

function middle({ rounds }: Measurement, figure: keyof Round): number | null {
  const known = rounds.map((round) => round[figure]).filter((value) => value !== null);
  return known.length === 0 ? null : median(known);
}

function shown(value: number | null, decimals: number): string {
  return value === null ? '–' : value.toFixed(decimals);
}

function coldStartLine({ seconds }: ColdStart): string {
  const list = seconds.map((value) => value.toFixed(2)).join(', ');
  return `Cold start of the API to its first answer: ${median(seconds).toFixed(2)} s (${list}).`;
}
