/** A fault of the card or its host, where the card would be: never a silent gap. */
export function HostError({ message }: { readonly message: string }) {
  return (
    <p className="hs-host-error" role="alert">
      This card cannot be shown: {message}
    </p>
  );
}
