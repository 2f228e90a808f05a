import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { TurnLead } from '../usecases/claim-turn.ts';

/** What a lane may do; app.ts binds these to the use cases. */
export interface LaneWork {
  /** Contacts that wait for a decision, without those in flight. */
  claim(portalId: string, inFlight: ReadonlySet<string>, requestId: string): Promise<TurnLead[]>;
  /** Waits until HubSpot's limit lets a whole turn through. */
  acquireTurn(portalId: string, signal: AbortSignal): Promise<void>;
  route(
    portalId: string,
    turn: readonly TurnLead[],
    order: { readonly turnToDecide: Promise<unknown>; readonly decided: () => void },
    signal: AbortSignal,
  ): Promise<void>;
  /** Answers with the number of changes noted. */
  noteChanges(portalId: string): Promise<number>;
  /** Pays writes that an earlier turn left owed; answers with their number. */
  payOwed(
    portalId: string,
    inFlight: ReadonlySet<string>,
    requestId: string,
    signal: AbortSignal,
  ): Promise<number>;
  /** Answers with the milliseconds for which the portal is to be left alone. */
  handleTrouble(portalId: string, error: unknown, turn?: readonly TurnLead[]): Promise<number>;
}

/** More turns than this in flight bring nothing: the rate limit comes first. */
const turnsInFlight = 6;

/**
 * Works off one portal until nothing waits: turn after turn, a new one starting while earlier ones wait for HubSpot,
 * decisions strictly in order. The caller holds the portal's lease. Answers with the milliseconds to leave the portal
 * alone after trouble, 0 when all is done.
 */
export async function runPortalLane(
  work: LaneWork,
  portalId: string,
  lane: {
    /** The lease is lost: nothing may go on. */
    readonly signal: AbortSignal;
    /** Baton is stopping: finish what is under way, start nothing. */
    readonly draining: AbortSignal;
    readonly nextWake: () => Promise<void>;
    readonly log: Logger;
  },
): Promise<number> {
  const inFlight = new Set<string>();
  const turns = new Set<Promise<void>>();
  const waiting = AbortSignal.any([lane.signal, lane.draining]);
  let lastDecided: Promise<unknown> = Promise.resolve();
  let pauseMs = 0;
  let troubled = false;

  function start(turn: readonly TurnLead[]): void {
    const { promise: decided, resolve } = Promise.withResolvers<void>();
    const order = { turnToDecide: lastDecided, decided: resolve };
    lastDecided = decided;
    for (const lead of turn) inFlight.add(lead.contactId);
    const running = work
      .route(portalId, turn, order, lane.signal)
      .catch(async (error: unknown) => {
        troubled = true;
        // A shutdown or a lost lease: the events are still pending and whoever has the lease next takes them.
        if (lane.signal.aborted) return;
        pauseMs = Math.max(pauseMs, await work.handleTrouble(portalId, error, turn));
      })
      .catch((error: unknown) =>
        lane.log.error({ err: error, portalId }, 'trouble could not be written down'),
      )
      .finally(() => {
        resolve();
        for (const lead of turn) inFlight.delete(lead.contactId);
        turns.delete(running);
      });
    turns.add(running);
  }

  try {
    while (!waiting.aborted && !troubled) {
      const wake = lane.nextWake();
      const requestId = randomUUID();
      const leadsWait = (await work.claim(portalId, inFlight, requestId)).length > 0;
      if (leadsWait) {
        await work.acquireTurn(portalId, waiting);
        // Claimed again: whoever came while we waited for the permit rides along.
        const turn = await work.claim(portalId, inFlight, requestId);
        if (turn.length > 0) start(turn);
        if (turns.size >= turnsInFlight) await Promise.race(turns);
        if (waiting.aborted) break;
      }
      // After every turn: changes and writes must not wait until no lead comes any more.
      const noted = await work.noteChanges(portalId);
      const paid = await work.payOwed(portalId, inFlight, requestId, lane.signal);
      if (leadsWait || noted > 0 || paid > 0) continue;
      if (turns.size === 0) break;
      await Promise.race([wake, ...turns]);
    }
  } catch (error) {
    if (!waiting.aborted) pauseMs = Math.max(pauseMs, await work.handleTrouble(portalId, error));
  } finally {
    await Promise.allSettled(turns);
  }
  return pauseMs;
}
