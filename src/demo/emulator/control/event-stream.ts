import type { RequestHandler } from 'express';
import type { World } from '../world.ts';
import { portalOf } from './control-request.ts';

/** Server-sent events `contact.created` and `contact.changed`, data `{id}`; what changed is read by id. */
export function eventStream(world: World): RequestHandler {
  return (request, response) => {
    const portal = portalOf(world, request);
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'access-control-allow-origin': '*',
    });
    response.write(': hello\n\n');
    const tell = (news: { type: string; id: string }): void => {
      response.write(`event: ${news.type}\ndata: ${JSON.stringify({ id: news.id })}\n\n`);
    };
    portal.news.on('contact', tell);
    const pulse = setInterval(() => response.write(': pulse\n\n'), 15_000);
    response.on('close', () => {
      clearInterval(pulse);
      portal.news.off('contact', tell);
    });
  };
}
