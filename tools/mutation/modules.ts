import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import vm from "node:vm";
import { transformSync } from "esbuild";

/** What jest puts into the scope of every test file. */
export interface TestWords {
  readonly describe: unknown;
  readonly it: unknown;
  readonly test: unknown;
  readonly expect: unknown;
}

type Body = (
  exports: unknown,
  require: (name: string) => unknown,
  module: unknown,
  folder: string,
  words: TestWords,
) => void;

/** Compiled once for a process; evaluated anew for every mutant, so that tables are built from the mutated words. */
const compiled = new Map<string, Body>();
const requirePackage = createRequire(__filename);

/**
 * A fresh instance of the project's modules, in which some files have another text. Packages are shared between
 * instances; `packages` replaces some of them.
 */
export class Modules {
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(
    private readonly changed: ReadonlyMap<string, string>,
    private readonly packages: ReadonlyMap<string, unknown>,
    private readonly words: TestWords,
  ) {}

  /** The exports of a file, by its absolute path. Throws what the file throws. */
  load(file: string): unknown {
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.loaded.set(file, module);
    const require = (name: string): unknown => this.require(name, path.dirname(file));
    this.bodyOf(file)(module.exports, require, module, path.dirname(file), this.words);
    return module.exports;
  }

  private require(name: string, folder: string): unknown {
    if (!name.startsWith(".")) return this.packages.get(name) ?? requirePackage(name);
    return this.load(resolveFile(path.join(folder, name)));
  }

  private bodyOf(file: string): Body {
    const text = this.changed.get(file);
    if (text !== undefined) return compile(file, text);
    const body = compiled.get(file) ?? compile(file, readFileSync(file, "utf8"));
    compiled.set(file, body);
    return body;
  }
}

function resolveFile(stem: string): string {
  const places = [stem, `${stem}.ts`, `${stem}.tsx`, `${stem}.js`, path.join(stem, "index.ts")];
  const place = places.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
  if (place === undefined) throw new Error(`no module ${stem}`);
  return place;
}

function compile(file: string, text: string): Body {
  const { code } = transformSync(text, { loader: file.endsWith("x") ? "tsx" : "ts", format: "cjs", target: "es2022" });
  const wrapped = `(function (exports, require, module, __dirname, { describe, it, test, expect }) {${code}\n})`;
  return new vm.Script(wrapped, { filename: file }).runInThisContext() as Body;
}
