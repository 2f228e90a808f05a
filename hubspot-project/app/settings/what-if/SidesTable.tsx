import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useText } from '../shell/surface.tsx';

export interface SidesRow {
  readonly key: string;
  readonly label: ReactNode;
  readonly before: string;
  readonly after: string;
}

/** Figures as they were and with the draft. */
export function SidesTable({ what, rows }: { readonly what: string; readonly rows: readonly SidesRow[] }) {
  const text = useText().whatIf;
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{what}</TableHeader>
          <TableHeader align="right">{text.before}</TableHeader>
          <TableHeader align="right">{text.after}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, label, before, after }) => (
          <TableRow key={key}>
            <TableCell>{label}</TableCell>
            <TableCell align="right">{before}</TableCell>
            <TableCell align="right">{after}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
