/** Arrow keys, Home and End move the focus among the items of a menu, a tab list or a row of choices. */
export function moveFocus(event: React.KeyboardEvent<HTMLElement>, selector: string): HTMLElement | null {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>(selector)];
  const at = items.findIndex((item) => item === document.activeElement);
  const next: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowRight: (at + 1) % items.length,
    ArrowUp: (at - 1 + items.length) % items.length,
    ArrowLeft: (at - 1 + items.length) % items.length,
    Home: 0,
    End: items.length - 1,
  };
  const index = next[event.key];
  const item = index === undefined ? undefined : items[index];
  if (item === undefined) return null;
  event.preventDefault();
  event.stopPropagation();
  item.focus();
  return item;
}
