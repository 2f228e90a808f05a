/** The dated HubSpot API that Baton speaks. From 2026-09 on, API writes obey portal rules: change it here alone. */
export const hubSpotApiVersion = '2026-03';
