import type { Quantity } from "../../../src/core/model/quantity";
import { read } from "./corpus";

/** What each word around a number makes of the amount, word by word. */

type Told = Partial<Quantity> | null;

/** Each word in the sentence makes one amount with the members given; with null, none. */
function each(words: string, sentence: (word: string) => string, wanted: Told): void {
  const members = Object.keys(wanted ?? {}) as (keyof Quantity)[];
  const seen = words.split(" ").map((word) => {
    const found = read(sentence(word));
    const told = found.map((quantity) => Object.fromEntries(members.map((member) => [member, quantity[member]])));
    return { text: sentence(word), told: wanted === null ? found.map(({ text }) => text) : told };
  });
  expect(seen.filter(({ told }) => JSON.stringify(told) !== JSON.stringify(wanted === null ? [] : [wanted]))).toEqual(
    [],
  );
}

describe("words before a number", () => {
  it("bound it from below", () => {
    each(
      "不低于 不少于 不小于 不下于 不短于 至少 最少 起码 ≥ 不得低于 不得少于 最低 均不低于 保底 超过 突破 高于 大于 多于 > 迈上 迈过 站上 破 冲破 跨过 跨越 越过 冲上 跃上 跨上 突破了 冲刺 达到或超过 不少于或等于 超 逾 超过了",
      (word) => `培训时间${word}20小时`,
      { value: 20, bound: "atLeast" },
    );
    each("超 逾 超过了", (word) => `培训时间${word}20小时`, { hedge: "over" });
  });

  it("bound it from above", () => {
    each(
      "不超过 不超 不高于 不大于 不多于 不长于 不突破 不得超过 不得高于 低于 少于 小于 ≤ < 至多 最多 最高 最长 控制在 严控在 压控在 限制在 控制到",
      (word) => `办理时间${word}20小时`,
      { value: 20, bound: "atMost" },
    );
  });

  it("make it about so much, or nearly", () => {
    each("约 大约 大概 约为 约计 大致 估计", (word) => `接待游客${word}20人次`, { hedge: "about", bound: "none" });
    each("近 将近 接近 不足 不到 不满 仅近", (word) => `接待游客${word}20人次`, { hedge: "nearly" });
  });

  it("are words of their own", () => {
    each(
      "签约 解约 预约 节约 违约 履约 续约 邀约 集约 合约 附近 临近 邻近 靠近 侦破 攻破 告破 打破 查破",
      (word) => `${word}20家`,
      { value: 20, hedge: null, bound: "none" },
    );
    each("新增 净增 增设 追加 参加", (word) => `${word}企业20家`, { value: 20, change: null });
  });

  it("tell of a rise", () => {
    each(
      "增长 上升 上涨 拉高 调增 递增 增加 提高 提升 攀升 回升 增幅 增速 增长率 涨幅 升幅 高出",
      (word) => `税收${word}6%`,
      { value: 6, change: "rise" },
    );
    each("扩大 延长 提速 领先 多出 超出", (word) => `税收${word}6%`, { change: "rise" });
  });

  it("tell of a fall", () => {
    each(
      "下降 降低 减少 压缩 压减 降 缩短 缩减 回落 下滑 下跌 削减 收窄 缩小 压降 下调 减 核减 调减 精简 节省 减轻 降幅 减幅 负增长 滞后 落后",
      (word) => `能耗${word}6%`,
      { value: 6, change: "fall" },
    );
  });

  it("let others through to it", () => {
    each(
      "达到 达 为 了 是 共 计 共计 总计 合计 累计 实现 仅 已 已达 均 均为 有 平均 同比 环比 幅度 幅度为 幅度达 幅度达到 已经 稳定在 保持在 维持在 预计 又 再 将",
      (word) => `税收增长${word}6%`,
      { value: 6, change: "rise" },
    );
  });

  it("tell a share", () => {
    each("占 占比 占比为 占比达 约占 占到 占比约 占比达到 占比约为", (word) => `新能源车${word}6%`, {
      shareOf: "whole",
    });
  });
});

describe("words behind a number", () => {
  it("bound it", () => {
    each("以上 及以上 或以上 （含）以上 之上 起步 及其以上", (word) => `收入3万元${word}`, { bound: "atLeast" });
    each("以内 之内 及以内 以下 及以下 之下 （含）以下 （含）以内 封顶", (word) => `收入3万元${word}`, {
      bound: "atMost",
    });
  });

  it("make it about so much, or more", () => {
    each("左右 上下 前后 上下浮动", (word) => `收入3万元${word}`, { hedge: "about" });
    each("余 多 有余", (word) => `收入3万元${word}`, { hedge: "over" });
    each("余 多 来 + 有余", (word) => `走访30${word}家`, { value: 30, hedge: "over", unit: "家" });
  });
});

describe("words that are amounts", () => {
  it("none", () => {
    each(
      "火点 火情 火灾 火险 火警 事故 安全事故 责任事故 生产安全事故 亡人事故 伤亡 伤亡事故 死亡 死亡事故 亡人 投诉 有效投诉 上访 非访 越级上访 进京上访 集体上访 信访 舆情 负面舆情 案件 发案 发生 差错 失误 违纪 违规 违法 举报 复发 污染 污染事件 库存 逾期 欠薪 拖欠 反弹 增长 新增 感染 疫情 病例 隐患 死角 溺水 溺亡 命案 积压 超时 退件 遗漏 漏报 积案 返贫 重大事故 较大事故 较大以上事故 重特大事故 挂账 缺陷 辍学 增加",
      (word) => `全区实现零${word}`,
      { value: 0, word: "none", text: "零" },
    );
    each(
      "火点 火情 火灾 火险 火警 事故 安全事故 责任事故 伤亡 死亡 亡人 投诉 上访 非访 信访 舆情 案件 发案 差错 失误 违纪 违规 违法 举报 复发 污染 库存 逾期 欠薪 拖欠 新增 感染 疫情 病例 隐患 溺水 溺亡 命案 积压 超时 退件 遗漏 漏报 积案 返贫 挂账 缺陷 辍学",
      (word) => `辖区无${word}`,
      { value: 0, word: "none", text: "无" },
    );
    each("死角 发生 增长 增加 反弹", (word) => `辖区无${word}`, null);
    each("为零 归零 清零 至零", (word) => `旧账${word}`, { value: 0, word: "none" });
  });

  it("all, and half", () => {
    each("全部 全覆盖 全数 悉数 百分百 百分之百", (word) => `企业${word}`, { value: 100, unit: "%" });
    each("全部门 全部分 全部委 全部队 全部长", (word) => `${word}`, null);
    each("过半 过半数 超半数 超过半数 超过一半 超一半 过一半 一半以上 半数以上 大半 多半", (word) => `企业${word}`, {
      value: 50,
      bound: "atLeast",
    });
    each("一半 半数", (word) => `企业${word}`, { value: 50, bound: "none" });
  });

  it("doubled", () => {
    each("翻番 翻一番 翻了一番 翻了番", (word) => `产值${word}`, { value: 100, change: "rise" });
    each("翻两番 翻了两番", (word) => `产值${word}`, { value: 300, change: "rise" });
  });
});

describe("numbers that count nothing", () => {
  it("are lines to call", () => {
    each(
      "110 119 120 122 315 12315 12319 12328 12333 12338 12345 12348 12350 12355 12366 12369 12388 12393 12329 12305 95598 96596",
      (line) => `办结${line}件`.replace("件", "转办单"),
      null,
    );
  });

  it("name what stands behind them", () => {
    each(
      "热线 平台 模式 电话 专线 体系 工程 行动 工作法 架构 机制 政策 计划 战略 标准 晚会 维权 产业 思路 布局 诉求 急救 接警 联动 报警 指挥 服务 便民",
      (name) => `推广37${name}`,
      null,
    );
    each("号 # № 省道 国道 县道 乡道 路公交 届 环 级 后 强 版 楼 单元 街坊 中 线", (name) => `改造37${name}`, null);
  });

  it("are part of a saying", () => {
    each(
      "一体化 一站式 一揽子 一条龙 一次性 一件事 一盘棋 一把手 一户一 一村一 一县一 一镇一 一事一 一校一 一街一 一品一 一园一 一河一 一山一 一点一 一案一 一车一 一岗一 一门式 一部分 一方面 一点通 两手抓 三下乡 六件事 三年行动 五年规划 三年攻坚 三年计划 一段时间 一段时期 一日游 最多跑一次 只跑一次 一对一",
      (saying) => `推行${saying}`,
      null,
    );
  });
});

describe("places in a list", () => {
  it("are told by a verb", () => {
    each(
      "排名 排位 排序 名列 位列 位居 位于 居于 居 列 排 跻身 进入 进 升至 升到 升 上升至 上升到 前移至 降至 降到 退至 保持 稳居 挺进 迈入 冲进 冲刺 获得 获 力争 达到 确保 位次 名次 全国 全省 全市 全区 全县 全州 全盟 全镇",
      (word) => `${word}第8位`,
      { value: 8, unit: "位次" },
    );
    each("泵站 街道 教材", (word) => `${word}第8位`, null);
  });

  it("are moved by so many", () => {
    each(
      "前移 前进 上升 提升 进位 晋升 提高 升 跃升 后移 下降 下滑 后退 退 落后 退后 前移了",
      (word) => `排名${word}2位`,
      { value: 2, unit: "位次" },
    );
    each("排名 位次 名次 排位 排序", (list) => `${list}前移2位`, { value: 2, unit: "位次" });
  });
});

describe("issues and phases", () => {
  it("培训3期 counts", () => {
    each(
      "培训 培训班 简报 通报 情报 信息 讲座 讲堂 课 活动 节目 专栏 专题 专刊 展播 宣传 沙龙 论坛 推介 招聘 招聘会 辅导 研修 轮训 演练 直播 栏目 课程 体验 夏令营 读书 交流 技能 健身 知识",
      (word) => `办2期${word}`,
      { value: 2, unit: "期" },
    );
    each(
      "举办 举办了 开展 开展了 组织 组织了 发布 发布了 刊发 编发 印发 编印 播出 推出 开办 承办 累计 完成 刊登 展播 编制 出版 制作 推送",
      (verb) => `${verb}2期。`,
      { value: 2, unit: "期" },
    );
  });

  it("二期项目 does not", () => {
    each(
      "项目 工程 园 园区 厂 小区 花园 基地 中心 改造 建设 产业园 科技园 物流园 公园 大厦 广场 电站 光伏 管网 治理 路 线 社区 医院 学校 水厂 公寓 片区 校区",
      (thing) => `河西${thing}二期`,
      null,
    );
    each(
      "项目 工程 建设 厂房 车间 地块 用地 土地 开园 开工 主体 处置 投产 改造 施工 竣工 征地 场地 规划 征收 扩建 提标 装置 光伏 风电 道路 桩基 基础 封顶 设计 环评 立项 可研 手续",
      (behind) => `办2期${behind}`,
      null,
    );
  });
});
