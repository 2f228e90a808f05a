import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import { build } from 'esbuild';
import { uncoveredComponents } from './card-components.ts';
import { projectDir, readCardProject } from './project-cards.ts';
import type { CardProject } from './project-cards.ts';

const pageDir = fileURLToPath(new URL('../page/', import.meta.url));

/** The cards as HubSpot builds them on upload: one production bundle each. */
async function buildCards(project: CardProject, outDir: string): Promise<void> {
  const cardsDir = join(projectDir, 'app/cards');
  for (const card of project.cards) {
    const built = join(outDir, 'build', card.uid);
    await remoteBuild({
      root: cardsDir,
      entryPoint: join(projectDir, card.entrypoint),
      outputDir: built,
      logLevel: 'error',
      appConfig: { variables: project.variables },
    });
    await cp(join(built, card.bundle), join(outDir, 'cards', card.bundle));
  }
  await rm(join(outDir, 'build'), { recursive: true });
}

async function buildBrowserSide(outDir: string): Promise<void> {
  const shared = {
    bundle: true,
    minify: true,
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  } as const;
  await Promise.all([
    build({
      ...shared,
      entryPoints: { page: join(pageDir, 'main.tsx') },
      outdir: outDir,
      format: 'esm',
      jsx: 'automatic',
    }),
    build({
      ...shared,
      entryPoints: { 'card-worker': join(pageDir, 'card-host/worker.ts') },
      outdir: outDir,
      // A classic script: the worker pulls the card in with importScripts.
      format: 'iife',
    }),
    cp(join(pageDir, 'index.html'), join(outDir, 'index.html')),
  ]);
}

/**
 * Builds the demo page into `outDir`: the cards by HubSpot's own builder, the page and the card worker by
 * esbuild, and `cards.json`, which tells the page what there is. Throws with one sentence per component that
 * the card host cannot draw.
 */
export async function buildPage(options: {
  readonly outDir: string;
  /** Whose variables the cards see: hsprofile.<profile>.json. */
  readonly profile?: string;
}): Promise<CardProject> {
  const faults = await uncoveredComponents(join(projectDir, 'app/cards'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  const project = await readCardProject(options.profile ?? 'demo');
  await rm(options.outDir, { recursive: true, force: true });
  await mkdir(join(options.outDir, 'cards'), { recursive: true });
  await Promise.all([buildCards(project, options.outDir), buildBrowserSide(options.outDir)]);
  await writeFile(
    join(options.outDir, 'cards.json'),
    JSON.stringify({ variables: project.variables, cards: project.cards }),
  );
  return project;
}
