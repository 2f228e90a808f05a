// A checked copy of hubspot-project/app/settings/api/no-eval.ts. To refresh it: node scripts/check-card-contract.ts --write
import { z } from 'zod';

// HubSpot's worker may forbid eval, which zod would otherwise try as schemas are made: import this before them.
z.config({ jitless: true });
