/**
 * What may be done, by kind, with the words for it. Language only. All words are in normalized form (see
 * normalize.ts). Words that hold the characters of another entry go into masks.ts.
 */

/** A kind of deed, and where it stands in the life of a project (null: in no such order). */
export interface Deed {
  readonly name: string;
  /** Steps of a project in order; a later one done implies the earlier ones. */
  readonly rank: number | null;
  /** What a target with this word asks for where nothing else in it says so. */
  readonly ask: "end" | "begin" | "activity";
  /** All its words mean one thing: 完工 and 竣工 do, 建设 and 安装 do not. */
  readonly oneMeaning: boolean;
  readonly words: string;
}

/** The order of ranks: look → draft → submit → approve → tender → clear → begin → build → finish → accept → use. */
const TABLE: readonly (Omit<Deed, "oneMeaning"> & { readonly oneMeaning?: true })[] = [
  {
    name: "look",
    rank: 1,
    ask: "activity",
    words:
      "摸底 调研 摸清 掌握 明确 了解情况 全面梳理 跟踪 对接 洽谈 考察 走访 梳理 座谈 谋划 研讨 摸排 会商 调度 研究 踏勘 尽调 " +
      "选址 磋商 商谈 接洽 谈判 沟通 衔接 拜访 约谈 酝酿 筛选 比对 排摸 摸查 摸清底数 征集 筹划 策划 问计 会办 现场办公 跟进 盯办 紧盯 汇报 汇报衔接 陪同 督办 提醒函 交办 催办 上门服务",
  },
  {
    name: "inspect",
    rank: null,
    ask: "activity",
    words:
      "排查 检查 巡查 检修 检测 抽检 筛查 调查 登记 核查 普查 审计 复核 抽查 抽验 督查 暗访 巡察 巡检 巡河 巡林 巡山 巡护 监测 监管 执法 核对 核实 体检 复查 自查 快检 检验 巡逻 查验 暗查 明察 评估 回访 随访 盘点 清点 清查 监督 稽查 鉴定",
  },
  {
    name: "draft",
    rank: 2,
    ask: "end",
    words:
      "论证 初设 初步设计 深化设计 设计 规划 方案 图纸 可研 前期 报告 勘察 勘探 测绘 工程量清单 地勘 " +
      "测算 核算 外业测绘 外业调查 布展设计 勘界 勘测 定界",
  },
  {
    name: "compose",
    rank: 2,
    ask: "end",
    oneMeaning: true,
    words: "编制 起草 制定 制订 拟定 拟订 拟制 草拟 修订 编写 撰写 编纂 编印 编撰 编修 修编 拟写",
  },
  {
    name: "submit",
    rank: 3,
    ask: "end",
    oneMeaning: true,
    words:
      "上报 转报 申报 报送 报批 提交 送审 报审 组卷 呈报 提请 递交 申请 报出 报至 报请 报备 填报 呈送 送至 报给 呈交 报省 报市 报县 报区 报州 报厅 报部 报国家 报自治区 报上级 报会",
  },
  {
    name: "screen",
    rank: 3.5,
    ask: "end",
    words: "辅导备案 报辅 评审 会签 受理 初审 初评 申领 送检 报名 资料评估 函审 预审 会审",
  },
  { name: "screen", rank: 3.7, ask: "end", words: "公示 公告期满" },
  {
    name: "approve",
    rank: 4,
    ask: "end",
    words:
      "立项 批复 获批 备案 审批 核准 许可 办证 领证 发证 审核 审定 审查 办理 环评 审议 认定 批准 入库 通过 评定 颁证 审议通过 会审议 会审议通过 会审定 会审查 会审核 " +
      "过审 准予 同意 授权 认证 认可 评级 过会 上会 备案登记 获准 批下来 批了 复函 函复 定级 复审 核发 核定 核批 登记入库 收入储备库 纳入储备库 列入储备库 纳入项目库 榜上有名 在列 考评 验资 复评 资格审查",
  },
  {
    name: "award",
    rank: 4,
    ask: "end",
    oneMeaning: true,
    words:
      "命名 获评 新评 新评定 评上 授牌 创成 荣获 获授 评为 授予 入选 被列为 被评定为 创建成功 获批为 获得命名 获颁 摘得 跻身 捧回 捧得 确认为 认定为 公布为 确定为",
  },
  {
    name: "bid",
    rank: 4.5,
    ask: "end",
    words:
      "招标文件 挂网 开标 评标 遴选 发标 招标公告 招标代理 采购文件 采购需求 标书 挂网招标 拍卖公告 招租公告 竞价公告 采购意向 资格预审 预审公告 采购公告",
  },
  {
    name: "tender",
    rank: 5,
    ask: "end",
    oneMeaning: true,
    words:
      "招标 采购 招投标 拍卖 开拍 招租 中标 比选 竞价 竞拍 定标 竞争性磋商 询价 招拍挂 挂牌出让 出让 招采 成交 施工单位 拍出 竞得 中选 买回 标已定 定了标",
  },
  {
    name: "sign",
    rank: 5.5,
    ask: "end",
    oneMeaning: true,
    words: "签约 签订 签署 签了 签下 签定 续签 新签 签合同 签协议 缔约 签字盖章 用印",
  },
  {
    name: "intend",
    rank: 5.2,
    ask: "activity",
    words: "意向",
  },
  {
    name: "clear",
    rank: 6,
    ask: "end",
    words:
      "整地 征地 拆迁 征迁 征收 清表 腾空 搬迁 搬离 迁改 交地 场平 土地平整 场地平整 拆除 清障 三通一平 腾退 迁坟 拆违 征拆 搬出 搬走 腾房 拆平 拆光 推平",
  },
  {
    name: "begin",
    rank: 7,
    ask: "begin",
    oneMeaning: true,
    words:
      "开工 动工 启动 开铺 进场 开始 奠基 着手 复工 破土 开建 铺开 进场施工 动土 开钻 进点 动不了工 开不了工 开挖第一铲 打下第一桩 浇下第一方混凝土 第一方混凝土 首方混凝土 首桩 打桩 试桩",
  },
  {
    name: "build",
    rank: 8,
    ask: "end",
    words:
      "施工 建设 改造 安装 铺设 浇筑 开挖 装修 布展 新建 改建 扩建 新改建 改扩建 修建 修缮 建造 整治 治理 调试 修复 提升改造 硬化 绿化 亮化 维修 更换 拓宽 加宽 " +
      "铺装 搭建 架设 敷设 掘进 打造 筹建 建 改 增设 加固 灌浆 衬砌 清淤 疏浚 迁移 新设 加装 更新 装饰 装潢 摊铺 吊装 拼装 架梁 架桥 划线 施划 划设 " +
      "大修 中修 罩面 刷新 翻建 翻修 重建 复建 复绿 还绿 复垦 吹填 开凿 钻探 打井 焊接 联调 组装 支模 回填 绑扎 翻新 改厕 改水 改电 移栽 补植 补栽 防渗 " +
      "装了 铺了 修了 建了 改了 扩容 扩面 延伸 迁建 新改扩建 上墙 布设 布线 测试 试压 联网 接入 接管 提标 维护改造 美化 轨通 电通 洞通 桥通",
  },
  {
    name: "part",
    rank: 8,
    ask: "end",
    words:
      "主体 基础 桩基 路基 地基 钢结构 粉刷 消防 暖通 水电 封顶 桥墩 墩柱 基坑 土建 二次结构 砌体 砌筑 幕墙 基坑支护 主体结构 外墙 管廊 围挡 塔基 桥台 承台 " +
      "地下室 网架 钢网架 主梁 箱梁 筏板 抹灰 主体封顶 到顶 正负零 下部结构 上部结构 梁板 墩身",
  },
  {
    name: "finish",
    rank: 9,
    ask: "end",
    oneMeaning: true,
    words: "完工 竣工 建成 落成 连通 联通 贯通 合龙 告竣 建好 修好 修通 装好 建完 修完 收官 完结 全部完工",
  },
  {
    name: "accept",
    rank: 10,
    ask: "end",
    oneMeaning: true,
    words: "验收 通过验收 验收通过 竣工验收 竣工验收备案 竣工备案 复验 备案验收 交工验收 完工验收 终验",
  },
  {
    name: "precheck",
    rank: 9.8,
    ask: "end",
    words:
      "初验 初步验收 预验收 消防验收 人防验收 规划验收 规划核实 环保验收 水保验收 节能验收 档案验收 专项验收 阶段验收 阶段性验收 蓄水验收 分部验收 分部工程验收 单位工程验收",
  },
  {
    name: "handover",
    rank: 10.5,
    ask: "end",
    oneMeaning: true,
    words: "交付 移交 转交 交接 交房 交钥匙 分房 分房到户 分配到户",
  },
  {
    name: "handover",
    rank: 10.5,
    ask: "end",
    words: "汇交 移送 上架 入园 搬入 搬进 入驻",
  },
  {
    // A trial is use, but may come before the acceptance.
    name: "use",
    rank: 9.7,
    ask: "end",
    oneMeaning: true,
    words: "试运行 上线试运行 试营业 试生产 试开放 试运营 试投产 试通车 下水",
  },
  {
    name: "tryout",
    rank: 9.6,
    ask: "end",
    words: "倒送电 冲转 联动试车",
  },
  { name: "ignite", rank: 9.65, ask: "end", oneMeaning: true, words: "点火 点着 引燃 点燃" },
  { name: "sentence", rank: null, ask: "end", oneMeaning: true, words: "宣判 判决 判处" },
  {
    name: "use",
    rank: 11,
    ask: "end",
    oneMeaning: true,
    words:
      "投用 投入使用 投入运行 投产 通车 运营 开放 开园 上线 启用 投运 运行 并网 开业 交付使用 开诊 开街 " +
      "开馆 开通 开市 挂牌运营 桥通车 洞通车 水位抬升 水位升至 灌满 达到设计能力 达到设计产能 满产 满负荷运行 满负荷生产 通水 通电 通气 通航 通邮 开航 首发 首航 首班车 发车 运转 开行 投放运营 装好启用 建成启用 揭牌 正式生产 量产 达产 开学 开课 用上 住上 通上 " +
      "入住 开张 营业 进驻 下线 供水 供暖 供气 投入生产 对外服务 开门纳客 开门迎客 开门揖客 迎客 开伙 开灶 接诊 投入服务 开卖 开售 发售 上市销售 首飞 载客 揭幕 揭开 蓄水 下闸蓄水 下闸 首度电 第一度电 走下流水线 驶下 放行车辆 放行社会车辆 正式供热 开始供热 上课 复课 迎来首批 住进 驶出 驶离 手机可办",
  },
  {
    name: "resume",
    rank: null,
    ask: "end",
    oneMeaning: true,
    words:
      "恢复 复航 复业 复市 复演 复馆 恢复运行 恢复运营 恢复营业 恢复开放 恢复开行 恢复通车 恢复通行 复产 抢通 抢通保通 保通",
  },
  {
    name: "issue",
    rank: 5,
    ask: "end",
    oneMeaning: true,
    words:
      "印发 出台 发布 下发 签发 颁布 公布 刊发 颁发 制发 出版 播出 刊登 编发 发行 上演 首演 公映 面世 发文 施行 正式实施 生效 行文 发至 发往 印送",
  },
  {
    name: "hold",
    rank: null,
    ask: "end",
    oneMeaning: true,
    words:
      "举办 召开 举行 承办 开幕 开班 开赛 主办 举办了 召开了 开座谈会 开了 开讲 开锣 鸣锣 如期举行 开跑 落幕 闭幕 圆满落幕 连演 演出",
  },
  {
    name: "conduct",
    rank: null,
    ask: "activity",
    words:
      "开展 组织 进行 宣讲 演练 慰问 帮扶 救助 辅导 义诊 巡演 巡讲 展演 送戏 轮训 推介 招商 路演 宣传发动 志愿服务 结对 讲解 授课 展出 巡展 播放 集中 演讲 竞赛 比武 评比",
  },
  {
    name: "pay",
    rank: null,
    ask: "end",
    words:
      "发放 拨付 兑现 支付 到账 到位 偿还 退还 缴纳 清偿 发还 补发 放款 下达 打卡 还清 付清 缴清 发清 兑付 划拨 划付 拨至 拨到 退付 返还 清收 代偿 理赔 赔付 缴存 报销 归集 追回 追缴 发出 下拨 拨下 汇入 打入账户 打入农户 打入个人",
  },
  {
    name: "settle",
    rank: null,
    ask: "end",
    words:
      "办结 化解 整改 清零 销号 清理 处置 消除 解决 关停 淘汰 取缔 清退 退出 下架 归档 结案 注销 关闭 收缴 查处 查获 拆掉 划转 转隶 审结 执结 盘活 " +
      "结清 清运 压减 压降 核销 出清 出列 摘帽 摘牌 脱帽 移除 剔除 纠正 更正 销毁 打掉 破获 打通 接通 补齐 修补 归还 清出 腾清 封堵 劝返 拔除 搬空 见底 换届 选举 取消 撤销 撤销登记 吊销 撤并 合并 下放 停征 收回 并入 并成 划掉 停运 解列 当选 断水断电 摘掉",
  },
  {
    name: "gain",
    rank: null,
    ask: "end",
    words:
      "新增 引进 培育 招聘 培训 招引 争取 创建 收储 收购 流转 脱贫 达标 覆盖 配备 购置 投放 种植 引种 造林 栽植 植树 出栏 收割 播种 发展 推广 达到 实现 形成 储备 " +
      "录用 录取 招录 选聘 聘请 聘任 选派 选拔 招收 招募 吸纳 安置 购买 购进 购入 购齐 配齐 配置 添置 补充 接种 免疫 投保 参保 换发 换证 购齐入库 收获 栽插 机收 轮换 采血 " +
      "收集 归口 组织化 安装到户 到货 到岗 报到 上市 上岗 入职 到任 到馆 运抵 落户 领到 领取 拿到 到手 拿下 引育 引入 争创 创评 增设床位 增加 扩大 转移 输出 结业",
  },
  {
    name: "decide",
    rank: null,
    ask: "end",
    oneMeaning: true,
    words: "定稿 敲定 确定 选定 商定 锁定 划定 谈妥 谈成 谈定 议定 谈拢 定下 拍板 定型 落定",
  },
  {
    name: "found",
    rank: null,
    ask: "end",
    words: "选举产生 建立 成立 组建 设立 取得 组建完成 设置 搭建平台 建档立卡 挂牌 建起 搭起 健全了 开设 设了",
  },
  {
    name: "tend",
    rank: null,
    ask: "activity",
    words:
      "推进 有序推进 加快推进 加速推进 抓紧推进 稳步推进 持续推进 积极推进 扎实推进 全力推进 同步推进 协调推进 深入推进 推动 协调 督促 督导 配合 协助 " +
      "加强 加快 加大 强化 做好 抓好 深化 优化 提升 完善 健全 促进 引导 支持 鼓励 落实 巩固 拓展 指导 宣传 关心 保障 筹备 准备 探索 狠抓 严守 维护 " +
      "持续 继续 积极 深入 全力 严格 依法 参与 参加 扶持 增强 营造 弘扬 倡导 规范 夯实 统筹 提高 壮大 充实 挖掘 激发 保持 防范 遏制 打击 严查 谋求 助力 推行 争当",
  },
];

/** Written out one by one: objects of one shape are read faster. */
export const DEEDS: readonly Deed[] = TABLE.map(({ name, rank, ask, oneMeaning = false, words }) => ({
  name,
  rank,
  ask,
  oneMeaning,
  words,
}));
