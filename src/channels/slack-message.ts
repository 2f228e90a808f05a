import type { ToldNotice } from './channel-message.ts';
import type { OutgoingMessage } from './post-message.ts';

/**
 * A notice as Slack's incoming webhooks take it; Mattermost and others take the same. Slack knows no idempotency: after
 * a lost answer the message may appear twice.
 */
export function slackMessage(url: string, notice: ToldNotice): OutgoingMessage {
  const title = `*${escaped(notice.title)}*`;
  const link = notice.recordUrl === null ? [] : [`<${notice.recordUrl}|Open the lead in HubSpot>`];
  const lines = notice.text === '' ? [] : [escaped(notice.text)];
  return { url, headers: {}, body: JSON.stringify({ text: [title, ...lines, ...link].join('\n') }) };
}

/** Slack's three control characters; without them no text of a lead can mention a channel or hide a link. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
