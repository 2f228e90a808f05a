import { defaultAssociation, type AssociationKind } from '../crm/association-book.ts';
import type { CrmRecord } from '../crm/crm-record.ts';
import type { ObjectType } from '../crm/object-types.ts';
import { notFound, validationError } from '../hubspot-error.ts';
import type { Portal } from '../portal.ts';
import { associate } from '../record-changes.ts';

interface InlineAssociation {
  readonly to: { readonly id: string };
  readonly types: readonly { associationCategory: AssociationKind['category']; associationTypeId: number }[];
}

const targets: readonly ObjectType[] = ['contacts', 'companies', 'deals', 'tasks'];

/**
 * Checks the associations that a creation names and answers with the act of linking them.
 * The type id says which kind of object is meant.
 */
export function inlineLinks(
  portal: Portal,
  type: ObjectType,
  associations: readonly InlineAssociation[],
): (record: CrmRecord) => void {
  const links = associations.map(({ to, types }) => {
    const target = targets.find((one) =>
      types.some((kind) => defaultAssociation(type, one)?.typeId === kind.associationTypeId),
    );
    if (!target)
      throw validationError(`Association type ${types[0]?.associationTypeId} is not valid for ${type}`);
    const other = portal.stores[target].resolve(to.id);
    if (!other) throw notFound(`No ${target} with id ${to.id} to associate with`);
    const kinds = types.map((kind) => ({
      category: kind.associationCategory,
      typeId: kind.associationTypeId,
    }));
    return { target, other, kinds };
  });
  return (record) => {
    for (const { target, other, kinds } of links) {
      associate(portal, type, record.id, target, other.id, kinds);
    }
  };
}
