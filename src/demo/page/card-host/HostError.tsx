import { useEffect } from 'react';

/** A fault of the extension or its host, where the extension would be: never a silent gap. */
export function HostError({ message }: { readonly message: string }) {
  // The browser's own error event as well: tests of the preview fail by it.
  useEffect(() => reportError(new Error(message)), [message]);
  return (
    <p className="hs-host-error" role="alert">
      This card cannot be shown: {message}
    </p>
  );
}
