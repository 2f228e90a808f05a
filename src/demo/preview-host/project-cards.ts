import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

export const projectDir = fileURLToPath(new URL('../../../hubspot-project/', import.meta.url));

const cardSchema = z.object({
  uid: z.string(),
  config: z.object({ name: z.string(), location: z.string(), entrypoint: z.string() }),
});
const appSchema = z.object({ config: z.object({ permittedUrls: z.object({ fetch: z.array(z.string()) }) }) });
const profileSchema = z.object({ variables: z.record(z.string(), z.string()) });

export interface ProjectCard {
  readonly uid: string;
  readonly title: string;
  readonly location: string;
  /** Path of the entry below the source folder. */
  readonly entrypoint: string;
  /** Name of the bundle that HubSpot's builder makes of it. */
  readonly bundle: string;
}

export interface CardProject {
  readonly cards: readonly ProjectCard[];
  readonly variables: Readonly<Record<string, string>>;
  /** `permittedUrls.fetch` with the profile's variables filled in. */
  readonly permittedOrigins: readonly string[];
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}

/** The HubSpot project as one profile (`hsprofile.<name>.json`) would have it uploaded. */
export async function readCardProject(profile: string): Promise<CardProject> {
  const { variables } = profileSchema.parse(await readJson(join(projectDir, `hsprofile.${profile}.json`)));
  const app = appSchema.parse(await readJson(join(projectDir, 'app/app-hsmeta.json')));
  const cardsDir = join(projectDir, 'app/cards');
  const metas = (await readdir(cardsDir)).filter((name) => name.endsWith('-hsmeta.json')).sort();
  const cards = await Promise.all(
    metas.map(async (name) => {
      const { uid, config } = cardSchema.parse(await readJson(join(cardsDir, name)));
      const bundle = basename(config.entrypoint).replace(/\.tsx?$/, '.js');
      return { uid, title: config.name, location: config.location, entrypoint: config.entrypoint, bundle };
    }),
  );
  return {
    cards,
    variables,
    permittedOrigins: app.config.permittedUrls.fetch.map((url) =>
      url.replace(/\$\{(\w+)\}/g, (whole, name: string) => variables[name] ?? whole),
    ),
  };
}
