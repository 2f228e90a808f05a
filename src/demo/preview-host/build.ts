import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { remoteBuild } from '@hubspot/ui-extensions-dev-server/build';
import { build } from 'esbuild';
import { uncoveredComponents } from './extension-components.ts';
import { readProject } from './project-extensions.ts';
import type { ExtensionProject } from './project-extensions.ts';

const pageDir = fileURLToPath(new URL('../page/', import.meta.url));

/** The extensions as HubSpot builds them on upload: one production bundle each. */
async function buildExtensions(project: ExtensionProject, outDir: string): Promise<void> {
  const { projectDir, extensions, variables } = project;
  for (const extension of extensions) {
    const entryPoint = join(projectDir, extension.entrypoint);
    const built = join(outDir, 'build', extension.uid);
    await remoteBuild({
      root: dirname(entryPoint),
      entryPoint,
      outputDir: built,
      logLevel: 'error',
      appConfig: { variables },
    });
    await cp(join(built, basename(extension.bundle)), join(outDir, 'extensions', extension.bundle));
  }
  await rm(join(outDir, 'build'), { recursive: true, force: true });
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
      // A classic script: the worker pulls the extension in with importScripts.
      format: 'iife',
    }),
    cp(join(pageDir, 'index.html'), join(outDir, 'index.html')),
  ]);
}

/**
 * Builds the demo page into `outDir`: the extensions by HubSpot's own builder, the page and the worker by
 * esbuild, and `project.json`, which tells the page what there is. Throws with one sentence per component that
 * the host cannot draw.
 */
export async function buildPage(options: {
  readonly outDir: string;
  /** Whose variables the extensions see: hsprofile.<profile>.json. */
  readonly profile?: string;
  /** Another HubSpot project than Baton's own. */
  readonly projectDir?: string;
}): Promise<ExtensionProject> {
  const project = await readProject(options.profile ?? 'demo', options.projectDir);
  const faults = await uncoveredComponents(join(project.projectDir, 'app'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  await rm(options.outDir, { recursive: true, force: true });
  await mkdir(join(options.outDir, 'extensions'), { recursive: true });
  await Promise.all([buildExtensions(project, options.outDir), buildBrowserSide(options.outDir)]);
  await writeFile(
    join(options.outDir, 'project.json'),
    JSON.stringify({ variables: project.variables, extensions: project.extensions }),
  );
  return project;
}
