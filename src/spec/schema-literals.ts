import { parse, type Expression, type Node, type ObjectExpression, type Property } from 'acorn';
import { simple } from 'acorn-walk';

/** Raised inside `literal` for anything that is not a constant; never leaves this file. */
class NotConstant extends Error {}

function nameOf(property: Property): string {
  if (property.computed) throw new NotConstant();
  if (property.key.type === 'Identifier') return property.key.name;
  if (property.key.type === 'Literal') return String(property.key.value);
  throw new NotConstant();
}

/** The value of an expression that is written out in full: no variable, call or spread in it. */
function literal(node: Expression): unknown {
  switch (node.type) {
    case 'Literal':
      return node.value;
    case 'ObjectExpression':
      return Object.fromEntries(
        node.properties.map((property) => {
          if (property.type !== 'Property') throw new NotConstant();
          return [nameOf(property), literal(property.value)];
        }),
      );
    case 'ArrayExpression':
      return node.elements.map((element) => {
        if (element === null || element.type === 'SpreadElement') throw new NotConstant();
        return literal(element);
      });
    case 'TemplateLiteral': {
      if (node.expressions.length > 0) throw new NotConstant();
      return node.quasis[0]?.value.cooked;
    }
    case 'UnaryExpression': {
      const value = literal(node.argument);
      // Minifiers write true and false as !0 and !1.
      if (node.operator === '!') return !value;
      if (node.operator === '-' && typeof value === 'number') return -value;
      throw new NotConstant();
    }
    default:
      throw new NotConstant();
  }
}

/**
 * Finds the object literals of a JavaScript module that have a member of one of the given names, and reads them
 * without running the module.
 *
 * Takes the source text and the member names; returns the values in the order of the source. Literals that are not
 * constant are left out. Throws a SyntaxError when the source is no module.
 */
export function literalsWith(members: readonly string[], source: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  simple(parse(source, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }), {
    ObjectExpression(node: Node) {
      try {
        const object = node as ObjectExpression;
        const wanted = object.properties.some((property) => property.type === 'Property' && !property.computed && members.includes(nameOf(property)));
        if (wanted) found.push(literal(object) as Record<string, unknown>);
      } catch (error) {
        if (!(error instanceof NotConstant)) throw error;
      }
    },
  });
  return found;
}
