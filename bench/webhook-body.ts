import { signV3 } from '../test/support/sign-v3.ts';

const portalId = 4711;
let lastId = 9_000_000;

/** One delivery of so many events, each different from all before; noted by Baton without a call to HubSpot. */
export function signedDelivery(
  webhookUrl: string,
  clientSecret: string,
  events: number,
): { body: string; headers: Record<string, string> } {
  const occurredAt = Date.now();
  const body = JSON.stringify(
    Array.from({ length: events }, () => {
      lastId += 1;
      return {
        appId: 1_234_567,
        eventId: lastId,
        subscriptionId: 3_000_003,
        portalId,
        occurredAt,
        subscriptionType: 'object.propertyChange',
        objectTypeId: '0-1',
        objectId: lastId,
        attemptNumber: 0,
        changeSource: 'CRM_UI',
        sourceId: 'userId:5500001',
        propertyName: 'hs_lead_status',
        propertyValue: 'IN_PROGRESS',
        isSensitive: false,
      };
    }),
  );
  const headers = signV3({ method: 'POST', url: webhookUrl, body, clientSecret });
  return { body, headers: { 'content-type': 'application/json', ...headers } };
}
