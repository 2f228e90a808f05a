import { useEffect, useState } from 'react';

/** Epoch milliseconds, renewed once a second, so that a clock on the card ticks. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
