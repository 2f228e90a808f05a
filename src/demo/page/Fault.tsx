/** What went wrong, in words, announced to screen readers; nothing when all is well. */
export function Fault({ message }: { readonly message: string | null }) {
  if (message === null) return null;
  return (
    <p className="fault" role="alert">
      {message}
    </p>
  );
}
