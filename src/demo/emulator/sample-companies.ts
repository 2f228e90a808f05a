import { defaultAssociation } from './crm/association-book.ts';
import type { ChangeOrigin } from './crm/crm-record.ts';
import type { Portal } from './portal.ts';
import { associate, createRecord } from './record-changes.ts';

/** Some of the companies that sample contacts come from, by the same name and domain; owners by last name. */
const companies: readonly (readonly [name: string, domain: string, ownerLastName: string | null])[] = [
  ['Northwind Software', 'northwindsoftware.de', 'Becker'],
  ['Helios Energy', 'heliosenergy.de', 'Keller'],
  ['Lindenhof Foods', 'lindenhoffoods.de', 'Vogt'],
  ['Alpina Logistics', 'alpinalogistics.ch', 'Keller'],
  ['Falke Robotics', 'falkerobotics.de', 'Becker'],
  ['Falke Media', 'falkemedia.at', 'Hofer'],
  ['Brightwater Health', 'brightwaterhealth.co.uk', 'Hughes'],
  ['Stonebridge Legal', 'stonebridgelegal.co.uk', 'Byrne'],
  ['Harbour Retail', 'harbourretail.ie', 'Byrne'],
  ['Quantum Software', 'quantumsoftware.com', 'Gonzalez'],
  ['Redwood Logistics', 'redwoodlogistics.com', 'Nguyen'],
  ['Meridian Bank', 'meridianbank.com', 'Cohen'],
  ['Juniper Media', 'junipermedia.com', 'Gonzalez'],
  ['Solano Energy', 'solanoenergy.com', 'Lang'],
  ['Kestrel Robotics', 'kestrelrobotics.com', null],
  ['Oakline Retail', 'oaklineretail.ca', null],
];

/** Open unless the stage says closed. */
const deals: readonly (readonly [name: string, company: string, ownerLastName: string, stage: string])[] = [
  ['Kestrel pilot', 'Kestrel Robotics', 'Nguyen', 'contractsent'],
  ['Oakline renewal', 'Oakline Retail', 'Gonzalez', 'closedwon'],
  ['Northwind seats', 'Northwind Software', 'Keller', 'qualifiedtobuy'],
];

const joinedAt = Date.UTC(2024, 4, 2, 9);

/** Companies with and without owner, with open and closed deals. Call after the people are there. */
export function fillSampleCompanies(portal: Portal): void {
  const origin: ChangeOrigin = { changeSource: 'CRM_UI', sourceId: 'userId:5500001' };
  const ownerNamed = (lastName: string | null): string =>
    [...portal.owners.values()].find((owner) => owner.lastName === lastName)?.id ?? '';
  const ids = new Map<string, string>();
  for (const [name, domain, lastName] of companies) {
    const properties = { name, domain, hubspot_owner_id: ownerNamed(lastName) };
    ids.set(name, createRecord(portal, 'companies', properties, origin, joinedAt).id);
  }
  const kind = defaultAssociation('deals', 'companies');
  for (const [dealname, company, lastName, dealstage] of deals) {
    const properties = { dealname, dealstage, hubspot_owner_id: ownerNamed(lastName) };
    const deal = createRecord(portal, 'deals', properties, origin, joinedAt);
    if (kind) associate(portal, 'deals', deal.id, 'companies', ids.get(company) ?? '', [kind]);
  }
}
