import { readUnit, unitsComparable } from "../../../src/core/text/units";

/** Every unit and counter by what it comes to, and what follows that makes another word of it. */

const MEASURES: readonly (readonly [unit: string, factor: number, spellings: string])[] = [
  ["元", 1, "元 块钱 元人民币"],
  ["美元", 1, "美元 美金"],
  ["欧元", 1, "欧元"],
  ["日元", 1, "日元"],
  ["港元", 1, "港元 港币"],
  ["平方米", 2000 / 3, "亩 亩地"],
  ["平方米", 10_000, "公顷 hm2"],
  ["平方米", 1, "平方米 平米 ㎡ m2"],
  ["平方米", 1_000_000, "平方公里 平方千米 km2"],
  ["米", 1, "米 延米 延长米 m"],
  ["米", 1000, "公里 千米 km ㎞ KM Km"],
  ["米", 500, "里 华里"],
  ["米", 0.01, "厘米 cm"],
  ["米", 0.001, "毫米 mm"],
  ["米", 1852, "海里"],
  ["千克", 1000, "吨 t"],
  ["千克", 1, "千克 公斤 kg ㎏"],
  ["千克", 0.5, "斤 市斤"],
  ["千克", 0.001, "克"],
  ["吨标准煤", 1, "吨标准煤 吨标煤"],
  ["千瓦", 1, "千瓦 kW KW kw"],
  ["千瓦", 0.001, "瓦"],
  ["千瓦", 1000, "兆瓦 MW"],
  ["千瓦", 1_000_000, "吉瓦 GW"],
  ["千伏安", 1, "千伏安 kVA KVA kva"],
  ["千伏安", 1000, "兆伏安 MVA"],
  ["千伏", 1, "千伏 kV KV kv"],
  ["千瓦时", 1, "千瓦时 kWh 度电"],
  ["千瓦时", 1000, "兆瓦时 MWh"],
  ["立方米", 1, "立方米 m3 立方 方 土方"],
  ["升", 1, "升"],
  ["升", 0.001, "毫升"],
  ["微克/立方米", 1, "微克/立方米 微克每立方米 微克/m3 μg/m3 ug/m3"],
  ["微克/立方米", 1000, "毫克/立方米 mg/m3"],
  ["毫克/升", 1, "毫克/升 mg/L"],
  ["微克", 1, "微克"],
  ["微克", 1000, "毫克"],
  ["小时", 1 / 3600, "秒"],
  ["小时", 1 / 60, "分钟"],
  ["小时", 1, "小时 个小时"],
  ["小时", 24, "天 日 自然日 个自然日"],
  ["小时", 168, "周 星期 个星期"],
  ["工作日", 1, "工作日 个工作日 个工作天"],
  ["月", 1, "个月"],
  ["月", 12, "年"],
  ["学时", 1, "学时 个学时"],
  ["课时", 1, "课时 个课时"],
  ["%", 1, "%"],
  ["%", 0.1, "‰"],
  ["百分点", 1, "百分点 个百分点 个点"],
  ["倍", 1, "倍"],
  ["分", 1, "分"],
  ["岁", 1, "岁 周岁"],
  ["摄氏度", 1, "摄氏度 ℃"],
  ["标箱", 1, "标箱 TEU 个标箱 标准箱 个标准箱"],
  ["吨公里", 1, "吨公里"],
  ["人公里", 1, "人公里"],
  ["位次", 1, "位次 个位次"],
  ["分贝", 1, "分贝"],
];

const COUNTERS =
  "个 家 户 人 名 位 人次 户次 家次 台次 辆次 车次 班次 件次 项次 批次 批 项 处 座 台 辆 条 件 起 次 场 场次 期 例 宗 套 栋 幢 间 张 " +
  "所 份 册 块 株 棵 头 只 羽 匹 尾 部 篇 对 副 支 组 轮 本 盏 根 杆 艘 架 枚 门 口 眼 段 片 道 层 幅 则 笔 单 箱 袋 盒 瓶 桶 包 台套 " +
  "幕 部门 村 镇 乡 街道 社区 镇街 乡镇 床位 车位 泊位 学位 工位 列 班 具 基 台班 站 县 路 节 卷 扇 顶 盘 款 样 樘 天次 轮次 章 稿 种 页 字";

describe("units", () => {
  it.each(MEASURES)("%s × %d: %s", (name, factor, spellings) => {
    for (const written of spellings.split(" ")) {
      const unit = readUnit(written, 0, "arabic");
      expect({ written, name: unit?.name, end: unit?.end }).toEqual({ written, name, end: written.length });
      expect(unit?.factor).toBeCloseTo(factor, 9);
    }
  });

  it.each(COUNTERS.split(" "))("%s counts things of its own", (written) => {
    expect(readUnit(written, 0, "arabic")).toMatchObject({ name: written, factor: 1, end: written.length });
  });

  it.each([
    ["床位", "张床位 个床位 床"],
    ["车位", "个车位"],
    ["泊位", "个泊位"],
    ["学位", "个学位"],
  ])("%s is also written %s", (name, spellings) => {
    for (const written of spellings.split(" ")) {
      expect(readUnit(written, 0, "arabic")).toMatchObject({ name, end: written.length });
    }
  });

  it.each(
    "里程 方面 方案 方式 方便 方向 方法 方位 方针 方队 方阵 瓦房 瓦屋 升级 升至 升到 升规 升学 升值 分别 分类 分级 分局 分公司 分行 分管 分布 分配 分析 分段 分批 分期 分层 分散 分支 天然 日常 周年 周边 周岁 年度 年底 年初 年末 年产 年级 年份 年代 年间 年期 年行动 年攻坚 年计划 年规划 位于 处理 处置 座谈 台账 条件 起草 起步 起点 起始 起源 次级 次序 次性 场所 场景 期间 期限 期货 例如 套餐 间接 间隔 份额 册子 批复 批量 头等 只要 部分 部委 部队 对接 对象 对外 对上 对口 对于 对照 对比 对应 对标 副主任 副书记 副局长 支持 支付 支出 支撑 支行 组织 组建 组成 轮流 轮换 本地 本级 本科 本市 本区 本县 本年 本月 门诊 门店 门户 口袋 口岸 口碑 道路 层面 层次 层级 笔记 单位 单元 单价 单独 单项 单个 单体 包括 包含 包保 包联 村级 村民 村庄 镇级 县级 县城 县道 县域 字号 字体 字样 字架 章程 稿件 种植 种子 种养 种业 种苗 站点 站式 站台 站房 站前 路灯 路面 路基 路口 路段 路线 路长 节能 节水 节约 节点 节日 节庆 盘活 盘点 款项 样本 样板 根据 根本 架构 架设 尾矿 尾水 尾气 尾款 基础 基地 基本 基建 基金 基层 基于 基因 基站 基数 班子 班组 班车 班主任 班级 班委 班长 具有 具备 具体 列入 列为 列支 列示 列出 列席 列车".split(
      " ",
    ),
  )("%s is another word than its first sign", (text) => {
    const unit = readUnit(text, 0, "arabic");
    expect(unit === null || unit.end > 1).toBe(true);
  });

  it.each(
    "里 方 升 分 头 只 部 对 副 组 本 门 口 眼 段 片 道 则 单 包 村 镇 乡 县 字 床 站 路 节 顶 盘 款 样 根 架 尾 基 班 具 列 幕 部门 街道 社区 镇街 乡镇 度电".split(
      " ",
    ),
  )("%s counts behind 0–9 only", (text) => {
    expect(readUnit(text, 0, "arabic")?.end).toBe(text.length);
    expect(readUnit(text, 0, "han")?.end).not.toBe(text.length);
  });

  it.each(
    "家渠 家店 家子 家湾 家河 家沟 家屯 项目 台山 台县 台河 台区 台市 台子 台村 台镇 条龙 件事 件套 年制 年之".split(
      " ",
    ),
  )("%s is a name behind a Chinese numeral", (text) => {
    const unit = readUnit(text, 0, "han");
    expect(unit === null || unit.end > 1).toBe(true);
  });

  it("3个点位 are three of something", () => {
    expect(readUnit("个点位", 0, "arabic")).toMatchObject({ name: "个", end: 1 });
  });
});

describe("counters that may stand for one another", () => {
  const pairs = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      const words = line.split(" ");
      return words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b] as const));
    });

  it.each(
    pairs([
      "人 名 位",
      "人 例",
      "场 次 场次",
      "场 期",
      "次 期",
      "场 轮",
      "次 轮",
      "轮次 轮 场 次",
      "批 批次",
      "栋 幢 座",
      "件 起 宗",
      "件 项 条",
      "宗 块 幅",
      "台 辆 部",
      "台 套 台套",
      "份 册 本 张",
      "株 棵",
      "头 只 匹 羽",
      "处 座 所 家",
      "处 站",
      "支 个",
      "口 眼",
      "根 杆 盏",
      "车位 泊位",
    ]),
  )("%s and %s", (a, b) => {
    expect(unitsComparable(a, b)).toBe(true);
    expect(unitsComparable(b, a)).toBe(true);
  });

  it.each(
    "家 名 位 项 处 座 所 件 条 宗 套 栋 幢 间 块 支 组 台 口 眼 段 片 场 站 种 村 镇 乡 县 街道 社区 镇街 乡镇 部门 床位 车位 泊位 学位 工位 期 笔 款 幅".split(
      " ",
    ),
  )("个 for %s", (counter) => {
    expect(unitsComparable("个", counter)).toBe(true);
    expect(unitsComparable(counter, "个")).toBe(true);
  });

  it.each([
    ["台", "项"],
    ["株", "头"],
    ["份", "件"],
    ["根", "口"],
    ["栋", "户"],
    ["个", "次"],
    ["个", "批"],
    ["个", "吨"],
  ])("but not %s for %s", (a, b) => {
    expect(unitsComparable(a, b)).toBe(false);
    expect(unitsComparable(b, a)).toBe(false);
  });
});
