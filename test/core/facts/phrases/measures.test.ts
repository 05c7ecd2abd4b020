import { areDifferentRates, rateOf, sharedOut } from "../../../../src/core/facts/phrases/measures";
import { phrasesOf } from "../../../../src/core/facts/phrases/phrases";
import { normalize } from "../../../../src/core/text/normalize";

function onlyPhrase(text: string) {
  const [phrase] = phrasesOf(normalize(text)).phrases;
  if (!phrase) throw new Error(`no phrase in ${text}`);
  return phrase;
}

describe("rates", () => {
  it.each([
    ["农村自来水普及率92%", "普及率"],
    ["水质合格率达到96.4%", "合格率"],
    ["年度投资完成40%", null],
    ["工程进度80%", null],
  ])("%s measures %s", (text, name) => {
    const phrase = onlyPhrase(text);
    expect(rateOf(phrase, phrase.quantities[0]!)).toBe(name);
  });

  it("are told apart by name, unless two names mean one thing", () => {
    expect(areDifferentRates("普及率", "合格率")).toBe(true);
    expect(areDifferentRates("合格率", "达标率")).toBe(false);
    expect(areDifferentRates(null, "合格率")).toBe(false);
  });
});

describe("分别", () => {
  it("gives each amount its own thing", () => {
    const shares = sharedOut(onlyPhrase("渔船、网箱同比分别减少12%和30%"));
    expect([...(shares ?? [])].map(([quantity, topic]) => [quantity.value, [...topic.pairs]])).toEqual([
      [12, ["渔船"]],
      [30, ["网箱"]],
    ]);
  });

  it("shares out nothing where things and amounts do not match", () => {
    expect(sharedOut(onlyPhrase("一至三项分别完成20户、30户"))).toBeNull();
    expect(sharedOut(onlyPhrase("渔船、网箱减少12%"))).toBeNull();
  });
});
