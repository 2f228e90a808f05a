import { existsSync } from 'node:fs';
import { join, posix, resolve, sep } from 'node:path';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { z } from 'zod';
import { componentRules, profileSchema, projectSchema, uidSchema } from './config-schemas.ts';
import type { Profile } from './config-schemas.ts';
import { extensionSourceFaults } from './extension-source-faults.ts';
import type { JsonFile } from './json-files.ts';
import { filesBelow, readJsonFile, schemaFaults } from './json-files.ts';

const componentSchema = z.strictObject({ uid: uidSchema, type: z.string(), config: z.unknown() });
type Component = z.infer<typeof componentSchema> & { readonly path: string };

interface NamedProfile extends Profile {
  readonly name: string;
}

/** Puts a profile's variables in; collects the names of those it lacks. */
function fillIn(value: unknown, variables: Readonly<Record<string, string>>, missing: Set<string>): unknown {
  if (typeof value === 'string') {
    return value.replace(/\$\{(.*?)\}/g, (whole, name: string) => {
      if (variables[name] === undefined) missing.add(name);
      return variables[name] ?? whole;
    });
  }
  if (Array.isArray(value)) return value.map((entry) => fillIn(entry, variables, missing));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, fillIn(entry, variables, missing)]),
  );
}

function configFaults(component: Component, profiles: readonly NamedProfile[]): readonly string[] {
  const rule = componentRules[component.type];
  if (rule === undefined) return [];
  return profiles.flatMap((profile) => {
    const missing = new Set<string>();
    const config = fillIn(component.config, profile.variables, missing);
    if (missing.size > 0) {
      return [
        `${component.path}: needs ${[...missing].join(', ')}, which hsprofile.${profile.name}.json lacks.`,
      ];
    }
    return schemaFaults(component.path, rule.config, config, 'config');
  });
}

/** Where a config file lies decides whether HubSpot reads it at all: any other folder is skipped in silence. */
function placeFaults(component: Component): readonly string[] {
  const rule = componentRules[component.type];
  if (rule === undefined) return [`${component.path}: type "${component.type}" is none that Baton has.`];
  const folder = posix.dirname(component.path);
  return folder === rule.folder
    ? []
    : [`${component.path}: a ${component.type} must lie directly in ${rule.folder}/, or HubSpot skips it.`];
}

function countFaults(components: readonly Component[]): readonly string[] {
  const faults: string[] = [];
  if (!components.some(({ type }) => type === 'app')) faults.push('The project has no app.');
  for (const [type, rule] of Object.entries(componentRules)) {
    const paths = components.filter((component) => component.type === type).map(({ path }) => path);
    if (rule.single && paths.length > 1) faults.push(`${paths.join(', ')}: a project has one ${type} only.`);
  }
  for (const uid of new Set(components.map((component) => component.uid))) {
    const paths = components.filter((component) => component.uid === uid).map(({ path }) => path);
    if (paths.length > 1) faults.push(`${paths.join(', ')}: share the uid "${uid}".`);
  }
  return faults;
}

const entrySchema = z.object({ entrypoint: z.string() });

function entrypointsOf(components: readonly Component[]): readonly { path: string; entrypoint: string }[] {
  return components.flatMap(({ path, config }) => {
    const parsed = entrySchema.safeParse(config);
    return parsed.success ? [{ path, entrypoint: parsed.data.entrypoint.replace(/^\//, '') }] : [];
  });
}

/** Each folder is built by itself, with its own package.json. */
async function sourceFaults(
  srcDir: string,
  entries: readonly { readonly path: string; readonly entrypoint: string }[],
): Promise<readonly string[]> {
  const folders = [...new Set(entries.map(({ path }) => posix.dirname(path)))];
  const faults = await Promise.all(
    folders.map((folder) =>
      extensionSourceFaults(
        srcDir,
        folder,
        entries.map(({ entrypoint }) => entrypoint),
      ),
    ),
  );
  return faults.flat();
}

/** What HubSpot's own parser says; without an account it can only be asked to skip its validation. */
async function translateFaults(
  srcDir: string,
  platformVersion: string,
  profile: NamedProfile | undefined,
): Promise<readonly string[]> {
  try {
    await translate(
      { projectSourceDir: srcDir, platformVersion, accountId: profile?.accountId ?? 0 },
      { skipValidation: true, ...(profile === undefined ? {} : { profile: profile.name }) },
    );
    return [];
  } catch (error) {
    return [`HubSpot's parser: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function readProfiles(srcDir: string, paths: readonly string[]) {
  const profiles: NamedProfile[] = [];
  const faults: string[] = [];
  for (const path of paths) {
    const name = /^hsprofile\.([^./]+)\.json$/.exec(path)?.[1];
    if (name === undefined) continue;
    const file = await readJsonFile(srcDir, path);
    if (file.fault !== null) {
      faults.push(file.fault);
      continue;
    }
    faults.push(...schemaFaults(path, profileSchema, file.content));
    const parsed = profileSchema.safeParse(file.content);
    if (parsed.success) profiles.push({ ...parsed.data, name });
  }
  if (profiles.length === 0 && faults.length === 0)
    faults.push('There is no profile: hsprofile.<name>.json.');
  return { profiles, faults };
}

function readComponents(files: readonly JsonFile[]) {
  const components: Component[] = [];
  const faults: string[] = [];
  for (const { path, content, fault } of files) {
    if (fault !== null) {
      faults.push(fault);
      continue;
    }
    faults.push(...schemaFaults(path, componentSchema, content));
    const parsed = componentSchema.loose().safeParse(content);
    if (parsed.success) components.push({ ...parsed.data, path });
  }
  return { components, faults };
}

/**
 * Everything wrong with the HubSpot project in `projectDir` (where hsproject.json lies), one sentence each;
 * empty when HubSpot should take it. Needs no account and no network.
 */
export async function projectFaults(projectDir: string): Promise<readonly string[]> {
  const projectFile = await readJsonFile(projectDir, 'hsproject.json');
  if (projectFile.fault !== null) return [projectFile.fault];
  const project = projectSchema.safeParse(projectFile.content);
  if (!project.success) return schemaFaults('hsproject.json', projectSchema, projectFile.content);
  const srcDir = resolve(projectDir, project.data.srcDir);
  if (!srcDir.startsWith(resolve(projectDir) + sep) || !existsSync(srcDir)) {
    return [`hsproject.json: srcDir "${project.data.srcDir}" is no folder inside the project.`];
  }

  const paths = await filesBelow(srcDir);
  const metaPaths = paths.filter((path) => path.endsWith('-hsmeta.json'));
  const { components, faults: readFaults } = readComponents(
    await Promise.all(metaPaths.map((path) => readJsonFile(srcDir, path))),
  );
  const { profiles, faults: profileFaults } = await readProfiles(srcDir, paths);
  const entries = entrypointsOf(components);
  const missing = entries.filter(({ entrypoint }) => !existsSync(join(srcDir, entrypoint)));
  const found = [
    ...readFaults,
    ...profileFaults,
    ...components.flatMap(placeFaults),
    ...components.flatMap((component) => configFaults(component, profiles)),
    ...countFaults(components),
    ...missing.map(({ path, entrypoint }) => `${path}: its entrypoint ${entrypoint} does not exist.`),
    ...(await sourceFaults(srcDir, entries)),
  ];
  // Its complaints repeat ours in other words, so it is asked last and only about what we find sound.
  const own = [...new Set(found)];
  return own.length > 0 ? own : translateFaults(srcDir, project.data.platformVersion, profiles[0]);
}
