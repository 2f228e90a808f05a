/** Checks the HubSpot project (hsproject.json and its source folder) without an account: one line per fault. */
import { fileURLToPath } from 'node:url';
import { projectFaults } from './hubspot-project/project-faults.ts';

const faults = await projectFaults(fileURLToPath(new URL('..', import.meta.url)));
for (const fault of faults) console.error(fault);
if (faults.length === 0) console.log('The HubSpot project is sound.');
else process.exitCode = 1;
