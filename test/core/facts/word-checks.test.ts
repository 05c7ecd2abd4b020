import { averagedOver, describesAnother, isPlace } from "../../../src/core/facts/amounts/amount-kinds";
import { deniesTheUnwanted } from "../../../src/core/facts/statements/deed-states";
import { demandsOf } from "../../../src/core/facts/demands/demands";
import { instancesAsked, isOfAnotherPlace, namesOtherInstance } from "../../../src/core/facts/names";
import { asksForPaper } from "../../../src/core/facts/stages/papers";
import { phrasesOf, type Phrase, type PlacedQuantity } from "../../../src/core/facts/phrases/phrases";
import { isOfSome, leavesOut, takesBack, tellsKind } from "../../../src/core/facts/phrases/remainders";
import { isBrokenOff, isNotBegun, isPartDenied } from "../../../src/core/facts/stages/stage-progress";
import type { Word } from "../../../src/core/facts/stages/stage-word";
import { statementsOf, type Statement } from "../../../src/core/facts/statements/statements";
import { isJoint } from "../../../src/core/facts/amounts/wholes-and-parts";
import { normalize } from "../../../src/core/text/normalize";
import { signsOf } from "../../../src/core/text/signs";

/** Questions that a list of words answers, word by word, beside sentences that look alike and answer otherwise. */

const phraseOf = (text: string): Phrase => phrasesOf(normalize(text)).phrases[0] as Phrase;
const statementsIn = (text: string): readonly Statement[] => statementsOf(phrasesOf(normalize(text)), 5);
const statementOf = (text: string): Statement => statementsIn(text)[0] as Statement;
const demandOf = (text: string) => demandsOf(phrasesOf(normalize(text)))[0] as ReturnType<typeof demandsOf>[number];

const signed = (text: string) => ({ text, signs: signsOf(text) });

/** Every word in the sentence is answered alike. */
function each(words: string, answer: (word: string) => unknown, wanted: unknown): void {
  const list = words.split(" ");
  expect(list.map((word) => [word, answer(word)])).toEqual(list.map((word) => [word, wanted]));
}

describe("amounts", () => {
  const over = (text: string) => {
    const phrase = phraseOf(text);
    return averagedOver(phrase, phrase.quantities.at(-1) as PlacedQuantity);
  };

  it("are averages over what stands before 均 or behind 每", () => {
    for (const word of "人 户 村 亩 地 校 班 企 镇 社 店 件 家 次 单位面积".split(" ")) {
      expect([word, over(`${word}均耗水达到0.6吨`)]).toEqual([word, word]);
    }
    for (const word of "人 亩 平方公里 床 班".split(" "))
      expect([word, over(`每${word}耗水达到0.6吨`)]).toEqual([word, word]);
    each("每万人口 每千人口 每百人口 每人口 每万人 每千人 每百人", (word) => over(`${word}耗水达到0.6吨`), "人");
    each("全年 总共 平均每天", (word) => over(`${word}耗水达到0.6吨`), null);
  });

  const describes = (text: string) => {
    const phrase = phraseOf(text);
    return describesAnother(phrase, phrase.quantities[0] as PlacedQuantity);
  };

  it("say which things are counted", () => {
    each(
      "项目 企业 公司 村 镇 乡 园区 工程 大户 集群 品牌 单品 平台 单位 主体 产品 产业 街区 农场 基地 社区 学校 医院 水库 商户 用户 客户 合同 订单 人才 人员 人群 居民 老人 儿童 家庭 道路 桥梁 小区 锅炉 机组 场馆 市场 合作社 种植户 养殖场 养殖户",
      (noun) => describes(`服务产值5亿元以上的当地优良${noun}3个`) && describes(`服务产值5亿元以上优良${noun}3个`),
      true,
    );
    each("设施 苗木 线缆", (noun) => describes(`服务产值5亿元以上优良${noun}3个`), false);
    each("、 ， 和 及 并", (mark) => describes(`投资5亿元以上${mark}有关企业3个`), false);
  });

  it("say which things are meant, with no count to follow", () => {
    each(
      "项目 企业 村 镇 园区 工程 大户 产业 集群 品牌 锅炉 机组 建筑 道路 场馆",
      (noun) => describes(`产值5亿元以上${noun}改造`),
      true,
    );
    each("老人 人群 居民", (noun) => describes(`收入5万元以下${noun}走访`), true);
    each(
      "工业 农业 重大 重点 外资 内资 招商 产业 优质 大型 小型 新",
      (kind) => describes(`投资5亿元以上${kind}项目开工`),
      true,
    );
    each("泵站 绿化 码头", (noun) => describes(`投资5亿元以上${noun}开工`), false);
  });

  it("are of two things together, one of them asked for", () => {
    const joint = (target: string, told: string) => {
      const statement = statementOf(told);
      return isJoint(demandOf(target), { statement, quantity: statement.quantities[0] as PlacedQuantity });
    };
    each("、 和 及 与", (mark) => joint("疏浚沟渠3.2万米", `疏浚水塘${mark}沟渠3.5万米`), true);
    each("共 共计 合计 约", (word) => joint("发放助学金200万元", `发放助学金及学习用品${word}236万元`), true);
    // One noun, of one kind, a list of kinds, places, shared out.
    for (const told of [
      "疏浚干支、田间沟渠",
      "疏浚水塘沟渠",
      "疏浚水塘、沟渠等",
      "在东镇、西镇疏浚沟渠",
      "疏浚沟渠、疏浚水塘沟渠",
    ])
      expect([told, joint("疏浚沟渠3.2万米", `${told}3.5万米`)]).toEqual([told, false]);
    expect(joint("减税降费3亿元", "减税降费及退税缓费3.4亿元")).toBe(false);
  });

  it("describe in measures, not in counts", () => {
    each(
      "万元 万美元 平方米 米 千瓦 千克 立方米 千伏安 吨标准煤 个月 小时",
      (unit) => describes(`检修60${unit}以上的工程3个`),
      true,
    );
    expect(describes("慰问60岁以上老人3名")).toBe(true);
    expect(describes("老人平均60岁以上3名")).toBe(false);
    each("家 次 辆", (unit) => describes(`检修60${unit}以上的工程3个`), false);
    each("个 家 户 名 人 宗 笔 村 所 处 座 条 栋", (unit) => describes(`其中50万元以上21${unit}`), true);
    each("毫克/升 微克/立方米", (unit) => describes(`浓度不超过20${unit}的水厂达到3座`), true);
    each("毫克/升 微克/立方米", (unit) => describes(`浓度20${unit}的水厂达到3座`), false);
    each("毫克/升 微克/立方米", (unit) => describes(`浓度不超过20${unit}，水厂达到3座`), false);
  });

  it("count places to tell of one by one", () => {
    const place = (text: string) => isPlace(phraseOf(text).quantities[0] as PlacedQuantity);
    each(
      "个 家 所 村 镇 乡 街道 社区 镇街 乡镇 县 部门 户 处 支 组 站 座 班",
      (unit) => place(`走访3${unit}`) && !place(`走访1${unit}`) && place(`走访2${unit}`),
      true,
    );
    each("吨 人次 %", (unit) => place(`走访3${unit}`), false);
  });
});

const isOtherOne = (asked: string, told: string): boolean => {
  const wanted = instancesAsked(signed(asked));
  return wanted !== null && namesOtherInstance(wanted, signed(told));
};

describe("places", () => {
  const isOther = (target: string, completion: string) => isOfAnotherPlace(demandOf(target), statementsIn(completion));

  it("of one kind and another name are others", () => {
    const kinds =
      "公园 医院 学校 小学 中学 幼儿园 水库 大桥 小区 花园 社区 园区 广场 市场 大道 公路 高速 电站 水厂 污水厂 泵站 码头 车站 机场 图书馆 体育馆 博物馆 文化馆 产业园 工业园 古镇 街道 灌区 隧道 矿山 林场 渔港";
    each(kinds, (kind) => isOther(`东湖${kind}改造完成。`, `西岭${kind}改造完成。`), true);
    each(kinds, (kind) => isOther(`东湖${kind}改造完成。`, `东湖${kind}改造完成。`), false);
    each(kinds, (kind) => isOther(`东湖${kind}改造完成。`, `东湖新${kind}改造完成。`), false);
  });

  it("have no name in what says that there are several, or what is done", () => {
    each(
      "完成 建成 新建 改造 扩建 启动 推进 建设 修缮 开工 实施 提升 打造 落实 全县 全市 全区 全镇 我县 我市 我区 我镇 各类 本级 该片 首批 其他 所有 农村 城市 城区 县城 乡镇 老旧 智慧 多个 多座 多处 多所 多家 近的 以及 桥与 桥和",
      (word) => isOther(`${word}小区。`, "西岭小区绿化完成。"),
      false,
    );
    expect(isOther("东湖小区。", "西岭小区绿化完成。")).toBe(true);
  });

  it.each([
    ["改造104国道。", "105国道改造完成。"],
    ["改造104省道。", "105省道改造完成。"],
    ["改造104县道。", "105县道改造完成。"],
    ["改造国道104。", "国道105改造完成。"],
    ["改造省道S104。", "省道S105改造完成。"],
    ["改造县道X104。", "县道X105改造完成。"],
    ["改造国道G104。", "国道G105改造完成。"],
    ["新建县中医医院。", "县妇幼保健院新建完成。"],
    ["新建县人民医院。", "县精神卫生医院新建完成。"],
    ["新建第一人民医院。", "第二人民医院新建完成。"],
    ["新建县医院。", "县中医医院新建完成。"],
  ])("%s is not met by %s", (target, completion) => {
    expect(isOther(target, completion)).toBe(true);
    expect(isOther(target, completion.replace(/105/, "104").replace(/^.*医院|^.*保健院/, target.slice(2, -1)))).toBe(
      false,
    );
  });

  it.each([
    ["一期完工", "二期完工"],
    ["第一期完工", "第二期完工"],
    ["首期完工", "第三期完工"],
    ["第一批发放", "第二批发放"],
    ["一标段完工", "二标段完工"],
    ["1标段完工", "2标段完工"],
    ["3号楼封顶", "4号楼封顶"],
    ["3号线通车", "4号线通车"],
    ["3号机组并网", "4号机组并网"],
    ["第一中学开学", "第二中学开学"],
    ["三小学开学", "四小学开学"],
    ["第一幼儿园开园", "第二幼儿园开园"],
    ["东段贯通", "西段贯通"],
    ["南岸加固", "北岸加固"],
    ["左幅通车", "右幅通车"],
    ["东标段完工", "西标段完工"],
  ])("%s is another one than %s", (one, other) => {
    expect(isOtherOne(one, other)).toBe(true);
    expect(isOtherOne(one, one)).toBe(false);
    expect(isOtherOne(one, "主体完工")).toBe(false);
  });

  it("listed together are each of them and no other", () => {
    const both = "一、二期 一和二期 一及二期 一至二期 一-二期";
    for (const one of ["一期", "二期"]) each(both, (list) => isOtherOne(`${one}完工`, `${list}完工`), false);
    each(both, (list) => isOtherOne("三期完工", `${list}完工`), true);
    each("2至14号楼 2-14号楼 2、3、14号楼", (list) => isOtherOne("3号楼封顶", `${list}封顶`), false);
    each("2至14号楼 2-14号楼 2、3、14号楼", (list) => isOtherOne("15号楼封顶", `${list}封顶`), true);
  });
});

describe("what is left", () => {
  const leaves = (text: string) => leavesOut(phraseOf(text), undefined);

  it("is told", () => {
    each(
      "剩余3户 其余3户 余下3户 尚余3户 尚有3户 还有3户 还剩3户 仍有3户 另有3户 只剩3户 仅剩3户 另3户 另一户 尚差3户 还差3户 仍缺3户 仍差3户 尚欠3户 还缺3户 尚缺3户 除3户人家外 除三户外",
      (rest) => leaves(`${rest}正在签约`),
      true,
    );
    each("共有3户 已有3户 另行3户", (rest) => leaves(`${rest}签约`), false);
    each(
      "除老街段外均已入地 除老街段外全部入地 除老街段外都已入地 除老街段外皆入地 除老街段外一律入地 除老街段外其余入地 除老街段外其他入地",
      leaves,
      true,
    );
  });

  it("is not, where something is cleared away or added", () => {
    each("消 清 拆 免 解 排 去 根 铲", (verb) => leaves(`${verb}除院外杂物全部运走`), false);
    each("除此之外均已签约 除了街道外均已签约 除上述外均已签约 除以上外均已签约 除按时外均已签约", leaves, false);
  });

  it("may be told by what kind it is", () => {
    each("其余 其他 其它 余下 剩余", (rest) => tellsKind(phraseOf(`${rest}3件均为合格等次`)), true);
    each("均为 都是 全为 属于 系 为 是", (verb) => tellsKind(phraseOf(`其余3件${verb}合格等次`)), true);
    each("未 没 正 尚 仍 待", (verb) => tellsKind(phraseOf(`其余3件为${verb}合格等次`)), false);
  });

  it("makes it some only", () => {
    each(
      "部分 目前部分 现部分 截至目前部分 已有部分 有部分 尚有部分 仍有部分 还有部分 仅部分 个别 少数 一些 有的 少量 小部分 绝大部分 绝大多数 大部分 大多数 多数 大多 大半",
      (some) => isOfSome(phraseOf(`${some}楼栋加装电梯`)),
      true,
    );
    each(
      "部分原因 个别谈话 个别访谈 个别辅导 个别化 个别交流 少数民族 有的放矢 多数据",
      (some) => isOfSome(phraseOf(`${some}楼栋加装电梯`)),
      false,
    );
  });

  it("takes back", () => {
    each(
      "其中 只有 只是 仅 唯 惟 但 不过 然而 个别 尚有 另有 只剩 仅剩 可是 仍有 还有",
      (but) => takesBack(phraseOf(`${but}东段贯通`)),
      true,
    );
    each("并且 同时 另外", (and) => takesBack(phraseOf(`${and}东段贯通`)), false);
  });
});

describe("what is denied", () => {
  const denied: Word = { says: "open", reason: "denied", strength: 3 };
  const halted: Word = { says: "open", reason: "halted", strength: 3 };

  it("may be the end only", () => {
    each(
      "完成 完工 竣工 办结 结束 到位 完毕 全部 达到 达标 通过 到齐 验收 销号 见底 定稿 封闭 投用 移交 建成 通车 归档 公布 出炉 揭晓 批复 反馈 收尾 收官 成交 及时 足额 封顶 合龙 贯通 上线 结清 还清 兑现 收回 落成",
      (end) =>
        isPartDenied(denied, statementOf(`泵站未能按时${end}`)) && isPartDenied(denied, statementOf(`泵站没有${end}`)),
      true,
    );
    each(
      "没谈成 协商未果 仍需协调 人手不足 人手不够 材料不全 材料不齐 未达预期 没达预期",
      (text) => isPartDenied(denied, statementOf(text)),
      true,
    );
    each("未启动 未开始 公告未发", (text) => isPartDenied(denied, statementOf(text)), false);
  });

  it("may be the beginning", () => {
    const begun = (text: string, word = denied) => isNotBegun(demandOf("举办龙舟赛。"), statementOf(text), word);
    each("启动 开始 开工 动工 实施 开展 进场 外出 举办 召开", (beginning) => begun(`龙舟赛未能${beginning}`), true);
    each("没启动 没有启动 没开始 没有开始 没开工 无合作 尚无安排", (text) => begun(`龙舟赛${text}`), true);
    each(
      "尚无回复 尚无结果 尚无反馈 尚无批复 尚无结论 尚无意见 尚无消息 尚无答复 尚无进展",
      (text) => begun(`龙舟赛${text}`),
      false,
    );
    each(
      "推迟 顺延 延期 延至6月 延后 改至6月 改在6月 改到6月 改于6月 移至6月 取消 暂缓 缓建 缓办 搁置 调整至6月 调整到6月 改期 择期 择日 另行 推后 推到6月 推至6月 后推 后延 往后 拖到6月 挪到6月",
      (text) => begun(`龙舟赛${text}`, halted),
      true,
    );
    each("停工 中断", (text) => begun(`龙舟赛${text}`, halted), false);
  });

  it("may be broken off", () => {
    each(
      "流标 废标 流拍 停工 中断 中止 停滞 退回 未获通过 受阻 搁浅 停摆 终止 断裂",
      (end) => isBrokenOff(statementOf(`泵站${end}`)) && isPartDenied(halted, statementOf(`泵站${end}`)),
      true,
    );
    each("推迟 取消 完工", (end) => isBrokenOff(statementOf(`泵站${end}`)), false);
  });

  it("may be what nobody wants", () => {
    const good = (text: string) => {
      const phrase = phraseOf(text);
      const cue = phrase.cues.find(({ aspect }) => aspect === "denied");
      return cue !== undefined && deniesTheUnwanted(phrase, cue);
    };
    each(
      "发生 发现 出现 监测到 查出 查获 查到 检出 接到 收到 突破 超过 造成 漏 误 瞒报 接报 反弹 引发 受到 涉及 产生 超标 超出 逾期 收取 现象 拖欠 欠薪 事故 投诉 伤亡 上访 遗漏 差错",
      (event) => good(`全区未${event}`) || good(`全区没有${event}`),
      true,
    );
    each("开工 验收 办结", (deed) => good(`全区未${deed}`), false);
  });
});

describe("papers asked for", () => {
  it("are got", () => {
    each(
      "取得 获取 获得 办理 办结 办好 办妥 办下 拿到 领取 领到 核发 换发 完成",
      (verb) => asksForPaper(`${verb}泵站取水许可证`),
      true,
    );
    each(
      "许可证 许可 核准 预审意见 审查意见 批准意见 核准意见 选址意见书 执照 牌照 资质 产权证书 产权证 批复 批文 核准文件",
      (paper) => asksForPaper(`取得泵站${paper}`),
      true,
    );
  });

  it("are others than proofs, and than an application", () => {
    each("论证 验证 印证 保证 认证 公证 考证 查证", (word) => asksForPaper(`完成泵站${word}`), false);
    each("申请 申领 申报 提交 报送", (verb) => asksForPaper(`完成泵站${verb}许可证`), false);
  });
});
