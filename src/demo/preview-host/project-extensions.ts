import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const batonProjectDir = fileURLToPath(new URL('../../../hubspot-project/', import.meta.url));

const appSchema = z.object({
  config: z.object({ name: z.string(), permittedUrls: z.object({ fetch: z.array(z.string()) }) }),
});
const profileSchema = z.object({ variables: z.record(z.string(), z.string()) });
/** Cards say where they appear; settings and pages have one place each, and the app's own name. */
const extensionSchema = z.object({
  uid: z.string(),
  config: z.object({
    entrypoint: z.string(),
    name: z.string().optional(),
    location: z.string().optional(),
  }),
});
const folders = { cards: 'crm.record.tab', settings: 'settings', pages: 'pages' } as const;

export interface ProjectExtension {
  readonly uid: string;
  readonly title: string;
  readonly location: string;
  /** Path of the entry below the source folder. */
  readonly entrypoint: string;
  /** Path of what HubSpot's builder makes of it, below the page's own folder. */
  readonly bundle: string;
}

export interface ExtensionProject {
  readonly projectDir: string;
  readonly extensions: readonly ProjectExtension[];
  readonly variables: Readonly<Record<string, string>>;
  /** `permittedUrls.fetch` with the profile's variables filled in. */
  readonly permittedOrigins: readonly string[];
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

async function filesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

/** The HubSpot project as one profile (`hsprofile.<name>.json`) would have it uploaded. */
export async function readProject(
  profile: string,
  projectDir: string = batonProjectDir,
): Promise<ExtensionProject> {
  const { variables } = profileSchema.parse(await readJson(join(projectDir, `hsprofile.${profile}.json`)));
  const app = appSchema.parse(await readJson(join(projectDir, 'app/app-hsmeta.json'))).config;
  const extensions: ProjectExtension[] = [];
  for (const [folder, location] of Object.entries(folders)) {
    const dir = join(projectDir, 'app', folder);
    for (const file of (await filesIn(dir)).filter((name) => name.endsWith('-hsmeta.json'))) {
      const { uid, config } = extensionSchema.parse(await readJson(join(dir, file)));
      extensions.push({
        uid,
        title: config.name ?? app.name,
        location: config.location ?? location,
        entrypoint: config.entrypoint,
        bundle: `${basename(dirname(config.entrypoint))}/${basename(config.entrypoint).replace(/\.tsx?$/, '.js')}`,
      });
    }
  }
  return {
    projectDir,
    extensions,
    variables,
    permittedOrigins: app.permittedUrls.fetch.map((url) =>
      url.replace(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole),
    ),
  };
}
