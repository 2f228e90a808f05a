import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDemoFolder } from '../../src/demo/demo-folder.ts';
import { startDemoPage } from '../../src/demo/demo-page.ts';
import { chooseDemoPorts } from '../../src/demo/demo-ports.ts';
import { DemoStack } from '../../src/demo/demo-stack.ts';
import type { NewContact } from '../../src/demo/emulator-control.ts';
import { heldLeads } from '../../src/demo/held-leads.ts';
import { until } from '../../src/demo/until.ts';

/** The lead whose record is shown: a big company of a grade worth looking at. */
const shownLead: NewContact = {
  firstname: 'Katrin',
  lastname: 'Vogel',
  email: 'vogel@nordwerk.example',
  company: 'Nordwerk Energie AG',
  country: 'Germany',
  state: 'Bavaria',
  industry: 'Renewables & Environment',
  numemployees: '1200',
  jobtitle: 'Head of Sales Operations',
};
const otherLeads = 60;

export interface SampleDemo {
  readonly url: string;
  /** Contact whose record is worth a picture. */
  readonly contactId: string;
  close(): Promise<void>;
}

/** A fresh demo on free ports with leads that have been routed, live; everything it made goes with `close`. */
export async function startSampleDemo(): Promise<SampleDemo> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'baton-screenshots-'));
  const folder = openDemoFolder(dataFolder, { fresh: true });
  const ports = await chooseDemoPorts(0);
  const giveUp = (error: Error): void => console.error(error.message);
  const stack = new DemoStack({ folder, ports, latencyMs: 20, record: undefined, giveUp });
  const close = async (): Promise<void> => {
    await stack.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    await stack.startPostgres();
    await stack.startEmulator();
    await stack.startBaton();
    await stack.installApp();
    await stack.publishRulebook(1);
    await stack.setMode('live');
    await stack.emulator.createContacts(otherLeads);
    await stack.emulator.createContacts(heldLeads('s'));
    const [contactId = ''] = await stack.emulator.createContacts([shownLead]);
    await until(
      'the shown lead to have an owner',
      async () => {
        const [contact] = await stack.emulator.contacts(new Set([contactId]));
        return contact?.properties['baton_reason'];
      },
      { timeoutMs: 60_000 },
    );
    const { clientSecret, appId } = folder.secrets;
    const page = await startDemoPage(stack, { port: ports.page, dataFolder, clientSecret, appId });
    return {
      url: page.url,
      contactId,
      close: async () => {
        await page.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
