const ts = require("typescript");

/**
 * A webpack loader for src/core/rules: leaves the rules' examples out of the add-in. They are documentation and tests,
 * a fifth of the rules' code in bytes and more, and nothing at run time reads them.
 */
module.exports = function withoutExamples(source) {
  const file = ts.createSourceFile(this.resourcePath, source, ts.ScriptTarget.Latest, false);
  const cuts = [];
  const visit = (node) => {
    if (
      ts.isPropertyAssignment(node) &&
      node.name.text === "examples" &&
      ts.isArrayLiteralExpression(node.initializer)
    ) {
      cuts.push([node.pos, node.end + Number(source[node.end] === ",")]);
    } else ts.forEachChild(node, visit);
  };
  visit(file);
  return cuts.reduceRight((text, [from, to]) => `${text.slice(0, from)}${text.slice(to)}`, source);
};
