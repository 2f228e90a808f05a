/** A place where HubSpot's files are wrong, or say less than HubSpot does; each with its reason. */
export interface AcceptedDeviation {
  readonly side: 'request' | 'response';
  /** Versions it holds for. */
  readonly versions: readonly string[];
  /** Matches `METHOD /path/template`. */
  readonly operation: RegExp;
  /** Matches the mismatch's text. */
  readonly mismatch: RegExp;
  readonly reason: string;
}

const both = ['2026-03', '2026-09'] as const;

export const acceptedDeviations: readonly AcceptedDeviation[] = [
  {
    side: 'response',
    versions: ['2026-03'],
    operation: /\/crm\/objects\//,
    mismatch: /properties\/\S+ must be string \(got null\)/,
    reason:
      'HubSpot gives null for a property that is asked for and empty; 2026-03 knows strings, 2026-09 says nullable.',
  },
  {
    side: 'response',
    versions: ['2026-09'],
    operation: /^POST \/oauth\/2026-09\/token$/,
    mismatch: /^200 is not declared/,
    reason: 'The 2026-09 file declares no success reply for the token endpoint, only the error.',
  },
  {
    side: 'response',
    versions: both,
    operation: /^POST \/oauth\/[\d-]+\/token\/revoke$/,
    mismatch: /^204 is not declared/,
    reason: 'The files declare no success reply for revoking a token, only the error.',
  },
  {
    side: 'response',
    versions: both,
    operation: /^POST \/oauth\/[\d-]+\/token$/,
    mismatch: /^4\d\d /,
    reason:
      'OAuth errors are RFC 6749 plus older fields, as HubSpot announced; the files name the CRM error.',
  },
  {
    side: 'response',
    versions: ['2026-09'],
    operation: /\/batch\//,
    mismatch: /^207 is not declared/,
    reason:
      'HubSpot answers a partly successful batch with 207, as the 2026-03 files declare; 2026-09 leaves it out.',
  },
  {
    side: 'response',
    versions: ['2026-09'],
    operation: /\/crm\/(properties|associations)\/\S+\/batch\/create$/,
    mismatch: /^201 is not declared \(200\)$/,
    reason:
      'Recorded on 2026-03, which declares 201 here; 2026-09 declares 200. Either is a success to the client.',
  },
  {
    side: 'response',
    versions: both,
    operation: /./,
    mismatch: /^429 /,
    reason: 'The documented 429 body has errorType, policyName and requestId and no category.',
  },
  {
    side: 'response',
    versions: both,
    operation: /./,
    mismatch: /^4\d\d body must NOT have additional properties \(status\)$/,
    reason: 'Every documented error body starts with status "error"; the files leave the field out.',
  },
];
