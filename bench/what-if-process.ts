// One what-if in a process of its own, for bench/what-if.ts: the question comes as JSON, and so does what it took.
import { json } from 'node:stream/consumers';
import type { WhatIfQuestion } from '../src/usecases/what-if/what-if-question.ts';
import { runWhatIf } from '../src/usecases/what-if/run-what-if.ts';

const { databaseUrl, portalId, question } = (await json(process.stdin)) as {
  readonly databaseUrl: string;
  readonly portalId: string;
  readonly question: WhatIfQuestion;
};
const startedAt = performance.now();
const signal = new AbortController().signal;
const report = await runWhatIf({ databaseUrl }, portalId, question, { onProgress: () => {}, signal });
const { user, system } = process.cpuUsage();
console.log(
  JSON.stringify({
    seconds: (performance.now() - startedAt) / 1_000,
    processorSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1_024,
    leads: report.leads,
    changed: report.changed.leads,
  }),
);
