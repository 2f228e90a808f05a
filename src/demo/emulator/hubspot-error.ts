/** One entry of `errors` in HubSpot's error body. */
export interface ErrorDetail {
  readonly message: string;
  readonly code?: string;
  readonly in?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

interface Extras {
  readonly errors?: readonly ErrorDetail[];
  readonly context?: Readonly<Record<string, readonly string[]>>;
  readonly links?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Fields beside HubSpot's usual ones, such as `policyName` of a 429. */
  readonly more?: Readonly<Record<string, string>>;
}

/** A refusal as HubSpot words it; the gate adds `correlationId` and sends it. */
export class HubSpotError extends Error {
  readonly status: number;
  readonly category: string | null;
  readonly extras: Extras;

  constructor(status: number, category: string | null, message: string, extras: Extras = {}) {
    super(message);
    this.status = status;
    this.category = category;
    this.extras = extras;
  }

  /** HubSpot's error body; `category` is missing where HubSpot leaves it out. */
  body(correlationId: string): Record<string, unknown> {
    const { errors, context, links, more } = this.extras;
    return {
      status: 'error',
      message: this.message,
      correlationId,
      ...(context && { context }),
      ...(errors && { errors }),
      ...(links && { links }),
      ...(this.category !== null && { category: this.category }),
      ...more,
    };
  }
}

export const validationError = (message: string, errors: readonly ErrorDetail[] = []): HubSpotError =>
  new HubSpotError(400, 'VALIDATION_ERROR', message, errors.length > 0 ? { errors } : {});

export const notFound = (message = 'resource not found'): HubSpotError =>
  new HubSpotError(404, 'OBJECT_NOT_FOUND', message);

/** HubSpot's answer to property values it refuses: one detail per property, and the same as text. */
export function invalidProperties(faults: readonly PropertyFault[]): HubSpotError {
  const text = faults.map((fault) => ({
    isValid: false,
    message: fault.message,
    error: fault.code,
    name: fault.name,
  }));
  return validationError(
    `Property values were not valid: ${JSON.stringify(text)}`,
    faults.map(({ message, code, name }) => ({ message, code, context: { propertyName: [name] } })),
  );
}

export interface PropertyFault {
  readonly name: string;
  readonly code: string;
  readonly message: string;
}
