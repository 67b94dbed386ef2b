import type { Node } from "oxc-parser";

/** The text of a string, or of a template without expressions. */
export function stringOf(node: Node): string | undefined {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** The strings a value may be: itself, the arms of a choice, the sides of `??`, `||`, `&&` and `+`. */
export function literalsIn(node: Node): string[] {
  const own = stringOf(node);
  if (own !== undefined) return [own];
  switch (node.type) {
    case "ConditionalExpression":
      return [...literalsIn(node.consequent), ...literalsIn(node.alternate)];
    case "LogicalExpression":
      return [...(node.operator === "&&" ? [] : literalsIn(node.left)), ...literalsIn(node.right)];
    case "BinaryExpression":
      return node.operator === "+" ? [...literalsIn(node.left), ...literalsIn(node.right)] : [];
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return literalsIn(node.expression);
    default:
      return [];
  }
}

/** The name of a property that is written, not computed. */
export function keyOf(node: Node): string | undefined {
  if (node.type !== "Property" || node.computed) return undefined;
  if (node.key.type === "Identifier") return node.key.name;
  return stringOf(node.key as Node);
}

/** The properties written in an object, by name. */
export function propertiesOf(node: Node): Map<string, Node> {
  const found = new Map<string, Node>();
  if (node.type !== "ObjectExpression") return found;
  for (const property of node.properties) {
    const key = keyOf(property);
    if (key !== undefined && property.type === "Property") found.set(key, property.value);
  }
  return found;
}

/** What is called: `t` of `t(…)` and of `i18n.t(…)`. */
export function calleeOf(node: Node): string | undefined {
  if (node.type !== "CallExpression") return undefined;
  if (node.callee.type === "Identifier") return node.callee.name;
  if (node.callee.type === "MemberExpression" && !node.callee.computed && node.callee.property.type === "Identifier") {
    return node.callee.property.name;
  }
  return undefined;
}
