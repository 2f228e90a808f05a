import { statedDepartment, titleDepartment } from './job-department.ts';
import { statedSeniority, titleSeniority } from './job-seniority.ts';
import { firstReadable, known } from './read-property.ts';
import type { Properties, StandardAttributes } from './read-property.ts';

/** Seniority and department: from HubSpot's own properties for them, else from the job title. */
export function readPost(properties: Properties): StandardAttributes {
  return known({
    seniority:
      firstReadable(properties, ['hs_seniority'], statedSeniority) ??
      firstReadable(properties, ['jobtitle'], titleSeniority, 'derived'),
    department:
      firstReadable(properties, ['hs_role'], statedDepartment) ??
      firstReadable(properties, ['jobtitle'], titleDepartment, 'derived'),
  });
}
