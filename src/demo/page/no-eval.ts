import { z } from 'zod';

// The page's content policy forbids eval, which zod would otherwise try as schemas are made: import this first.
z.config({ jitless: true });
