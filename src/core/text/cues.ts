/**
 * Words that tell what was done and how far it has got. Language only: what follows from it is worked out in
 * facts/. All words are in normalized form (see normalize.ts). One scan finds every word of every table; where
 * several could begin at one place the longest wins, so a longer entry overrides a shorter one.
 */

/** How far a deed has got. */
export type Aspect =
  /** 已, 完成, 完毕, 了 */
  | "done"
  /** 正在, …中, 处于…阶段 */
  | "ongoing"
  /** Nearly: 基本完成, 收尾 — not done. */
  | "nearly"
  /** 计划, 拟, 将, 待…后, 力争 */
  | "pending"
  /** 预计 with an amount */
  | "forecast"
  /** 未, 尚未, 没有, 无法 */
  | "denied"
  /** 暂停, 推迟, 改至 */
  | "halted";

/** A kind of deed, and where it stands in the life of a project (null: in no such order). */
export interface Deed {
  readonly name: string;
  /** Steps of a project in order; a later one done implies the earlier ones. */
  readonly rank: number | null;
  /** What a target with this word asks for where nothing else in it says so. */
  readonly ask: "end" | "begin" | "activity";
  readonly words: string;
}

/** What may be done, by kind. The order of ranks: look → draft → submit → approve → tender → clear → begin → build → finish → accept → use. */
const DEEDS: readonly Deed[] = [
  {
    name: "look",
    rank: 1,
    ask: "activity",
    words:
      "摸底 调研 摸清 掌握 明确 了解情况 全面梳理 跟踪 对接 洽谈 考察 走访 梳理 座谈 谋划 研讨 摸排 会商 调度 研究 现场踏勘 踏勘 尽调 选址",
  },
  {
    name: "inspect",
    rank: null,
    ask: "activity",
    words: "排查 检查 巡查 检修 检测 抽检 筛查 调查 登记 核查 普查 审计 复核",
  },
  {
    name: "draft",
    rank: 2,
    ask: "end",
    words:
      "编制 起草 制定 制订 拟定 拟订 拟制 草拟 论证 修订 初设 初步设计 设计 规划 方案 图纸 可研 前期 前期工作 前期手续 报告 勘察 勘探 测绘 工程量清单",
  },
  {
    name: "submit",
    rank: 3,
    ask: "end",
    words: "上报 申报 报送 报批 提交 送审 报审 组卷 评审 受理 初审 初评 呈报 提请 递交 申请",
  },
  {
    name: "approve",
    rank: 4,
    ask: "end",
    words:
      "立项 批复 获批 备案 审批 核准 许可 办证 领证 发证 审核 审定 审查 办理 环评 审议 认定 获评 命名 批准 入库 通过 评定 颁证 审议通过",
  },
  { name: "tender", rank: 5, ask: "end", words: "招标 采购 招投标 挂牌 摘牌 中标 比选 公示 竞价 竞拍 招标文件" },
  { name: "sign", rank: null, ask: "end", words: "签约 签订 签署" },
  {
    name: "clear",
    rank: 6,
    ask: "end",
    words: "征地 拆迁 征迁 征收 清表 腾空 搬迁 迁改 交地 场平 土地平整 场地平整 拆除 清障",
  },
  { name: "begin", rank: 7, ask: "begin", words: "开工 动工 启动 进场 开始 奠基 着手 复工 破土" },
  {
    name: "build",
    rank: 8,
    ask: "end",
    words:
      "施工 建设 改造 安装 铺设 浇筑 开挖 装修 新建 改建 扩建 新改建 改扩建 修建 修缮 建造 整治 治理 调试 修复 提升改造 硬化 绿化 亮化 维修 更换 铺装 搭建 架设 敷设 掘进 打造 筹建 建 改 增设 加固 灌浆 衬砌 清淤 疏浚 迁移 新设 加装 更新",
  },
  {
    name: "part",
    rank: 8,
    ask: "end",
    words:
      "主体 基础 桩基 路基 地基 钢结构 粉刷 消防 暖通 水电 封顶 桥墩 墩柱 基坑 土建 二次结构 砌体 幕墙 基坑支护 主体结构 外墙 管廊 围挡",
  },
  { name: "finish", rank: 9, ask: "end", words: "完工 竣工 建成 落成 贯通 合龙 通水 通电 通气 全线贯通" },
  { name: "accept", rank: 10, ask: "end", words: "验收 竣工验收 复验 备案验收" },
  {
    name: "use",
    rank: 11,
    ask: "end",
    words:
      "投用 投入使用 投产 通车 运营 开放 开园 交付 上线 试运行 启用 投入运行 投运 运行 并网 开业 搬入 入驻 移交 交付使用 投入试运行 试营业 开诊 开街 开馆 开通 开市 挂牌运营",
  },
  { name: "issue", rank: null, ask: "end", words: "印发 出台 发布 下发 颁布 公布 刊发 颁发" },
  { name: "hold", rank: null, ask: "end", words: "举办 召开 举行 承办 开幕 开班" },
  { name: "conduct", rank: null, ask: "activity", words: "开展 组织 进行" },
  { name: "pay", rank: null, ask: "end", words: "发放 拨付 兑现 支付 到账 到位 偿还 退还 缴纳 足额发放" },
  {
    name: "settle",
    rank: null,
    ask: "end",
    words: "办结 化解 整改 清零 销号 清理 处置 消除 解决 关停 淘汰 取缔 取消 清退 退出 下架 归档 结案",
  },
  {
    name: "gain",
    rank: null,
    ask: "end",
    words:
      "新增 引进 培育 招聘 培训 招引 争取 创建 收储 收购 流转 脱贫 达标 覆盖 配备 购置 投放 种植 造林 栽植 植树 出栏 收割 播种 发展 推广 达到 实现 形成 储备",
  },
  { name: "found", rank: null, ask: "end", words: "建立 成立 组建 入选 荣获 设立 创成 取得" },
  {
    name: "tend",
    rank: null,
    ask: "activity",
    words:
      "推进 有序推进 加快推进 加速推进 抓紧推进 稳步推进 持续推进 积极推进 扎实推进 全力推进 同步推进 协调推进 推动 协调 督促 督导 配合 协助 加强 加快 加大 强化 做好 抓好 深化 优化 提升 完善 健全 促进 引导 支持 鼓励 落实 巩固 拓展 跟踪 指导 宣传 关心 保障 筹备 准备 探索 狠抓 严守 维护 持续 继续 积极 深入 全力 严格 依法 参与 参加 服务 管理",
  },
];

const ASPECTS: Readonly<Record<Aspect, string>> = {
  done: "已 均已 都已 已全部 全部 现已 业已 圆满 如期 按期 完成 完毕 结束 了 做完 完 已经 顺利 提前 全面完成 齐备 落地 全覆盖 超额 成功 通过了 已通过 均通过 全部通过 通过验收 通过评审 通过审查 通过审核 通过考核 通过复审 验收通过 评审通过 审议通过 审核通过 合格 兑现到位 获 荣获 均 一次性通过 获得",
  ongoing:
    "正在 正有序 正抓紧 正加快 正积极 正按 正组织 正陆续 正开展 正进行 正处于 正对 正办理 正编制 正施工 正实施 正准备 正整理 正 在做 在建设 具备 已具备 进行中 推进中 施工中 编制中 审核中 办理中 评审中 建设中 实施中 修订中 洽谈中 审批中 公示中 招标中 安装中 改造中 论证中 有序推进 有序进行 加快推进 加速推进 抓紧推进 稳步推进 持续推进 积极推进 扎实推进 全力推进 同步推进 推进 抓紧 加紧 加速 尚在 仍在 还在 处于 处在 在建 阶段 陆续 进入 在施工 在办 在编 在审 剩余 尚余 尚有 仍有 还有 还剩 余下 其余 协调推进",
  nearly:
    "基本完成 基本完工 基本建成 基本结束 基本到位 基本具备 基本落实 基本形成 初步完成 部分完成 接近尾声 收尾 进入尾声 近尾声 初步形成 基本竣工 大部分完成 基本达到 基本实现 基本安装 送审稿 征求意见稿 征求意见 初稿 草案 讨论稿 待定",
  pending:
    "定于 安排在 安排于 拟定于 择日 计划于 计划在 计划年 计划下 计划本 计划明 计划完成 计划启动 计划开工 计划开展 计划实施 计划组织 计划举办 计划建成 计划投用 计划采购 均计划 计划到 计划今 计划再 计划6 计划7 计划8 计划9 计划1 计划2 计划3 计划4 计划5 拟于 拟在 拟 将于 将在 将按 将根据 将继续 将进一步 将尽快 将陆续 将适时 将统一 将组织 将结合 将视 将启动 将开展 将对 将举办 将由 将全面 将全部 将再 即将 下一步 下步 下阶段 下月 次月 下个月 下半年 下季度 下周 明年 来年 力争 争取在 争取于 确保在 确保于 确保如期 确保年底 有望 待 等待 尚待 俟 视情 择期 打算 预计于 预计在 预计年 预计下 预计本 预计将 预计1 预计2 预计3 预计4 预计5 预计6 预计7 预计8 预计9 预计明 预计今 列入计划 已列入 拟定于 需待 须待 后再 后方可 后即可 后即 后可 后将 再行 有待 亟待",
  forecast: "预计 估算 预估 预测",
  denied:
    "未 尚无 未能 未曾 尚未 仍未 还未 均未 暂未 从未 没有 没 没能 还没 无法 不能 不具备 不足以 未予 难以 没法 未获 不再",
  halted:
    "暂停 停工 停滞 搁置 取消 终止 中止 中断 延期 推迟 延后 顺延 延迟 延至 改至 改在 改到 改为下 改于 调整至 调整到 推至 置后 缓建 缓办 暂缓 撤销 流标 废标 受阻 叫停 停摆 退回 未获通过 取消了 顺延至 移至 延到 顺延到 推迟到 推迟至 延期至 延期到 因故停 停建 另行 改期",
};

/** Words that hold the characters of a cue and tell nothing. One table for all of them. */
const MASKS =
  // 未, 无, 没, 不: part of a noun, or a denial that is no failure
  "推进计划 推进会 推进方案 推进大会 启动仪式 启动会 建设者 验收申请 验收材料 验收条件 验收准备 申报材料 申请材料 招标代理 开工仪式 开工前 开工条件 竣工率 审批材料 入库材料 报批材料 上报材料 立项材料 验收组 正式 正月 正面 正常 正确 正值 正是 正版 正风 正规 正义 正品 " +
  "未来 未成年 未成年人 未诉先办 未央 批而未供 三未 未就业 未利用地 未婚 应参未参 应保未保 应纳未纳 未检 未雨绸缪 前所未有 未参保 未入学 未脱贫 未消费 未供 " +
  "没收 埋没 淹没 不断 不少于 不低于 不超过 不小于 不高于 不大于 不多于 不间断 不得 不动产 不良 不合格 " +
  // 待, 将, 拟, 正, 已, 阶段
  "待遇 接待 期待 招待 待业 优待 看待 对待 善待 待办 待处置 待就业 待开发 虐待 款待 以待 将军 模拟 虚拟 拟稿 拟入园 全部门 " +
  "争取上级 对上争取 阶段性 学段 成功率 完成率 完成时限 完成情况 完成时间 到位率 落地率 资金到位率 到位资金 到位外资 省外到位 到位内资 通过率 办结率 整改率 验收率 交付率 开工率 完工率 竣工率 " +
  "了解 为了 除了 明了 完善 完整 完备 完税 完美 结束语 均衡 平均 人均 户均 均价 亩均 地均 均等 获取 获知 获悉 捕获 通过率 通过以 准备金 储备金 提前介入 提前谋划 提前部署 提前防范 提前批 提前预测 提前跟踪 " +
  "正式 正常 正确 正面 规正 改正 正能量 公正 补正 真正 修正 " +
  // deeds that are part of a noun
  "基础设施 基础上 基础教育 基础研究 基础数据 基础课堂 新基础 基础工作 基层 城乡建设 建设局 建设用地 建设单位 建设项目 党的建设 施工单位 施工图 施工方 施工组织 规划局 规划和 规划建设 设计院 设计单位 规划院 主体责任 市场主体 经营主体 责任主体 投资主体 建设主体 市场主体 主体班 消防安全 消防救援 消防演练 消防站 消防宣传 水电站 水电气 水利设施 " +
  "治理体系 基层治理 社会治理 服务中心 管理局 管理委员会 检查站 审批服务 审批局 行政审批 运行管理 运行情况 经济运行 改革 改善 改进 改变 建议 建筑 建档 建立健全 建制 党建 共建 企业建 构建 基建 承建 参建 搭建平台 发展改革 发展规划 发展计划 发展改 可持续发展 高质量发展 经济发展 产业发展 发展大会 " +
  "服务业 服务站 服务队 服务平台 管理办法 管理处 管理员 支持率 参加率 实施方案 实施意见 实施细则 实施办法 组织部 组织领导 党组织 组织委员 方案设计 " +
  "计划生育 投资计划 年度计划 三年行动计划 行动计划 工作计划 计划投资 计划单列 研发计划 招商计划 总计划 计划总投资 全年计划 年计划 月计划 占计划 季度计划 计划任务 计划数 计划指标 计划目标 计划的";

/** A word of the tables as it stands in a text. Offsets count in that (normalized) text, half-open. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly aspect: Aspect | null;
  readonly deed: Deed | null;
}

const lexicon = buildLexicon();
const lexiconPattern = wordPattern([...lexicon.keys()]);

/** The cues of a normalized text, left to right, without overlap. */
export function cuesOf(text: string): Cue[] {
  const cues: Cue[] = [];
  for (const match of text.matchAll(lexiconPattern)) {
    const meaning = lexicon.get(match[0]);
    if (!meaning || (!meaning.aspect && !meaning.deed)) continue;
    cues.push({ start: match.index, end: match.index + match[0].length, text: match[0], ...meaning });
  }
  return cues;
}

/**
 * An alternation of literal words, longest first so that the longest entry wins. Literals only: it can't backtrack
 * beyond the length of its longest word.
 */
export function wordPattern(words: readonly string[]): RegExp {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return new RegExp(sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"), "g");
}

function buildLexicon(): Map<string, { aspect: Aspect | null; deed: Deed | null }> {
  const meanings = new Map<string, { aspect: Aspect | null; deed: Deed | null }>();
  for (const deed of DEEDS) for (const word of wordsOf(deed.words)) meanings.set(word, { aspect: null, deed });
  for (const [aspect, words] of Object.entries(ASPECTS) as [Aspect, string][]) {
    // A word may tell both: 推进 is a deed of the kind "tend" and says that it goes on.
    for (const word of wordsOf(words)) meanings.set(word, { aspect, deed: meanings.get(word)?.deed ?? null });
  }
  for (const word of wordsOf(MASKS)) meanings.set(word, { aspect: null, deed: null });
  return meanings;
}

function wordsOf(list: string): string[] {
  return list.split(" ").filter((word) => word !== "");
}
