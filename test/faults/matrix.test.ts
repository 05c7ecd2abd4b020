import type { HeadlessDesk } from "../../src/desk/headless";
import { addSheet, closeDesks, openGrid } from "../excel/open-grid";
import { COMMANDS, faultGrid, type Answer, type Command } from "./commands";
import { FAULTS, type Fault } from "./faults";
import { CONTACTS } from "../app/bulletin-grid";
import { workbookState } from "../workbook-state";

/**
 * Each fault right before each request of each command. Afterwards the workbook is as before or as after, or the
 * sentence says that only a part may be done; a second try comes to what the first should have; and where the command
 * can be taken back, it can be taken back from half-way too. With `FULL_MATRIX=1` every fault strikes before every
 * request, in a usual run before some of them.
 */
const FULL = process.env["FULL_MATRIX"] === "1";
const HALF_DONE = /一部分|已经撤下/;
const SENTENCE = /^[\p{Script=Han}“][^]*。$/u;

jest.setTimeout(FULL ? 1_200_000 : 60_000); // many desks, on a busy machine
afterEach(closeDesks);

describe.each(COMMANDS)("$name", (command) => {
  const truth = { before: "", after: "", undone: "", requests: 0 };

  beforeAll(async () => {
    const desk = await prepared(command);
    truth.before = stateOf(desk);
    const start = desk.statistics.syncs;
    expect((await command.run()).kind).toBe(command.done);
    truth.requests = desk.statistics.syncs - start;
    truth.after = stateOf(desk);
    if (command.undo) {
      await command.undo();
      truth.undone = stateOf(desk);
    }
    closeDesks();
  });

  it.each(FAULTS)("$name", async (fault) => {
    for (const request of momentsOf(fault, truth.requests)) {
      const where = `before request ${request} of ${truth.requests}`;
      const { desk, answer } = await struck(command, fault, request);
      const loose = fault.loose ?? ((one: string) => one);
      const [state, before, after] = [stateOf(desk), truth.before, truth.after].map(loose) as [string, string, string];
      const marksTold = answer.kind === command.done && answer.marks?.kind === "refused";
      // What was left out is told one by one; and nothing is done to a sheet that is not there.
      const leftOut = (answer.refused ?? []).length > 0 || (fault.absent === true && state === before);
      const between = state !== before && state !== after && !marksTold && !leftOut;
      if (fault.harmless === true) expect({ where, kind: answer.kind }).toEqual({ where, kind: command.done });
      if (marksTold) expect(answer.marks?.sentence).toMatch(SENTENCE);
      else if (answer.kind === command.done && !leftOut) expectState(where, state, after);
      else if (answer.kind !== command.done) {
        expect({ where, sentence: answer.sentence }).toEqual({ where, sentence: expect.stringMatching(SENTENCE) });
        if (fault.says)
          expect({ where, ...answer }).toMatchObject({ where, sentence: expect.stringMatching(fault.says) });
      }
      if (between) expect({ where, ...answer }).toMatchObject({ where, sentence: expect.stringMatching(HALF_DONE) });

      const second = await command.run();
      // Where nothing is left to do but the marks, a person does what the first sentence says: checks again.
      if (second.kind !== command.done && command.catchUp) await command.catchUp();
      else if (second.kind !== command.done) expect({ where, second, state }).toMatchObject({ where, state: after });
      expectState(`${where}, second try`, loose(stateOf(desk)), after);
      expect({ where, crashes: desk.crashes, refused: desk.refusedCalls }).toEqual({ where, crashes: [], refused: [] });
      closeDesks();
      if (between && command.undo) await expectUndone(command, fault, request, truth);
    }
  });
});

describe("another author types while a command runs", () => {
  it.each(COMMANDS)("$name: what was typed stays, and a second run goes by it", async (command) => {
    const calm = await prepared(command);
    await calm.person.type(TYPED_CELL, TYPED_TEXT, { remote: true });
    const start = calm.statistics.syncs;
    expect(await command.run()).toMatchObject({ kind: command.done });
    const requests = calm.statistics.syncs - start;
    const wanted = stateOf(calm);
    closeDesks();
    const all = Array.from({ length: requests }, (_, index) => index + 1);
    for (const request of FULL ? all : all.filter((one) => one % 6 === 0 || one === requests)) {
      const where = `before request ${request} of ${requests}`;
      const desk = await prepared(command);
      const at = desk.statistics.syncs + request;
      desk.faults.meet = (number) => {
        if (number === at) void desk.person.type(TYPED_CELL, TYPED_TEXT, { remote: true });
      };
      const answer = await command.run();
      desk.faults.meet = null;
      if (answer.kind !== command.done)
        expect({ where, ...answer }).toMatchObject({ sentence: expect.stringMatching(SENTENCE) });
      expect(stateOf(desk)).toContain(TYPED_TEXT);
      const second = await command.run();
      if (second.kind !== command.done) {
        expect(second.sentence).toMatch(/没有(可以撤销|找到这一条)/);
        await command.catchUp?.();
      }
      expectState(where, stateOf(desk), wanted);
      closeDesks();
    }
  });
});

/** The completion of the second task. */
const TYPED_CELL = "五月!D4";
const TYPED_TEXT = "部分完成。已完成老旧小区改造4个。";

async function expectUndone(
  command: Command,
  fault: Fault,
  request: number,
  { before, undone }: { readonly before: string; readonly undone: string },
): Promise<void> {
  const where = `undone after a fault before request ${request}`;
  const { desk } = await struck(command, fault, request);
  const answer = await (command.undo as () => Promise<Answer>)();
  const state = stateOf(desk);
  if (state !== before) expectState(where, state, undone);
  // The fault may have come right after an earlier layout was taken off: then there is nothing to undo.
  if (answer.kind === "refused") expectState(where, state, undone);
  else expect({ where, kind: answer.kind }).toEqual({ where, kind: "applied" });
  closeDesks();
}

async function prepared(command: Command): Promise<HeadlessDesk> {
  const desk = await openGrid(faultGrid());
  await addSheet("联系人", CONTACTS);
  for (const step of command.before) expect(GOOD).toContain((await step()).kind);
  return desk;
}

const GOOD = ["report", "written", "printed", "applied", "decided", "saved", "opened"];

/** The workbook with what is kept in it of settings and decisions. */
function stateOf(desk: HeadlessDesk): string {
  const kept = [...desk.workbook.settings].filter(([key]) => /^tongbao[.](settings|decisions)/.test(key)).sort();
  return [workbookState(desk), ...kept.map(([key, value]) => `${key}: ${JSON.stringify(value)}`)].join("\n");
}

/** Runs a command into a fault, and gives the world after it. */
async function struck(
  command: Command,
  fault: Fault,
  request: number,
): Promise<{ readonly desk: HeadlessDesk; readonly answer: Answer }> {
  const desk = await prepared(command);
  const at = desk.statistics.syncs + request;
  desk.faults.meet = (number) => {
    if (number === at) fault.strike(desk);
  };
  const answer = await command.run();
  desk.faults.meet = null;
  await fault.recover(desk);
  return { desk, answer };
}

function momentsOf(fault: Fault, requests: number): number[] {
  const all = Array.from({ length: requests }, (_, index) => index + 1);
  if (FULL) return all;
  return fault.telling === true ? all.filter((request) => (requests - request) % 8 === 0) : [Math.ceil(requests * 0.7)];
}

/** Long texts that differ: only where they do. */
function expectState(where: string, state: string, wanted: string): void {
  if (state === wanted) return;
  const [lines, others] = [state.split("\n"), wanted.split("\n")];
  const at = lines.findIndex((line, index) => line !== others[index]);
  expect({ where, lines: lines.slice(at - 3, at + 6) }).toEqual({ where, lines: others.slice(at - 3, at + 6) });
}
