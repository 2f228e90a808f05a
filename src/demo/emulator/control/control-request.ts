import type { Request } from 'express';
import { z } from 'zod';
import type { Portal } from '../portal.ts';
import type { World } from '../world.ts';

/** A control request that cannot be obeyed; the message is for the person who wrote it. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function parseControl<T extends z.ZodType>(shape: T, body: unknown): z.output<T> {
  const parsed = shape.safeParse(body ?? {});
  if (!parsed.success) throw new ControlError(400, z.prettifyError(parsed.error));
  return parsed.data;
}

/** `?portalId=` names a portal, made on first mention; without it the first one is meant. */
export function portalOf(world: World, request: Pick<Request, 'query'>): Portal {
  const named = request.query['portalId'];
  if (named === undefined) return world.firstPortal;
  const id = Number(named);
  if (!Number.isSafeInteger(id) || id < 1) throw new ControlError(400, 'portalId must be a positive integer');
  return world.portal(id);
}
