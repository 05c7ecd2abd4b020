/** How enterprises and other bodies end whose names need no 局 or 公司. */
const ENTERPRISE_ENDINGS = [
  ...[
    "化工",
    "石化",
    "炼化",
    "水务",
    "热力",
    "燃气",
    "电信",
    "移动",
    "联通",
    "铁塔",
    "烟草",
    "邮政",
    "供电",
    "海关",
    "电视台",
  ],
  ...["机构", "港务", "城投", "交投", "电力", "石油"],
];

/**
 * Ends of unit names that are no name by themselves, as a line wrap leaves them over, and the endings of a
 * seemingly whole name that they may still belong to: 青石镇 + 政府, but not 财政局 + 局.
 */
export const ORPHAN_ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ...{ 局: [], 委: [], 办: ["街道"], 部: [], 厅: [], 院: [], 室: [], 社: [], 会: [], 站: [], 队: [], 所: [], 处: [] },
  ...{ 中心: [], 服务中心: [], 事务中心: [], 发展中心: [], 促进中心: [], 管理中心: [], 指挥中心: [], 事业中心: [] },
  ...{
    政府: ["镇", "乡", "区", "县", "市", "州", "旗", "省"],
    人民政府: ["镇", "乡", "区", "县", "市", "州", "旗", "省"],
  },
  ...{ 镇政府: [], 乡政府: [], 管委会: ["区", "园", "城", "港", "山", "湖", "新区", "基地", "带"] },
  ...{ 管理委员会: ["区", "园", "城", "港", "山", "湖", "基地", "带"], 委员会: [], 联合会: [], 协会: [] },
  ...{ 办事处: ["街道", "地区"], 街道办事处: [], 街道办: [], 办公室: ["委", "政府", "指挥部", "小组", "管理"] },
  ...{ 管理办公室: [], 分局: [], 管理局: [], 监管局: [], 监督局: [], 事务局: [], 执法局: [], 保障局: [], 规划局: [] },
  ...{
    支行: ["银行"],
    分行: ["银行"],
    公司: ["集团", ...ENTERPRISE_ENDINGS],
    分公司: ["集团", ...ENTERPRISE_ENDINGS],
    有限公司: ["集团", ...ENTERPRISE_ENDINGS],
    集团: [],
    指挥部: [],
  },
  ...{
    领导小组: [],
    工作专班: [],
    专班: ["工作"],
    党工委: ["区", "街道"],
    党委: ["镇", "乡", "街道"],
    大队: [],
    支队: [],
  },
};

/** How a whole unit name ends. */
export const UNIT_ENDINGS: readonly string[] = [
  ...["局", "委", "办", "部", "厅", "院", "室", "社", "会", "所", "站", "队", "厂", "场", "校", "馆", "行", "库", "司"],
  ...["处", "中心", "集团", "政府", "街道", "镇", "乡", "村", "区", "县", "市", "州", "旗", "省", "专班", "组", "联"],
  ...["园", "企业", "单位", "部门", "办公室", "党校", "基地", "协会", "法院", "学院", "医院", "支行", "街办"],
  ...ENTERPRISE_ENDINGS,
];

/** Departments of a party committee, which a wrap may part from it: 区委 / 宣传部. */
export const PARTY_DEPARTMENTS: readonly string[] = [
  ...["宣传部", "组织部", "统战部", "政法委", "编办", "网信办", "社会工作部", "老干部局", "巡察办", "改革办", "党校"],
];
export const PARTY_COMMITTEES: readonly string[] = ["区委", "县委", "市委", "州委", "旗委", "省委"];

/** 区教育局和区水务局 are two; 区发展和改革局 is one. */
export const CONJUNCTION = /(?:以及|和|及|与)(?=[区县市省各镇州旗])/g;

/** A name that begins like this begins anew: 区财政局, 市发改委. */
export const UNIT_HEADS: readonly string[] = ["区", "县", "市", "省", "镇", "乡", "街", "国", "州", "旗", "各", "中"];

/** Words of unit names that a wrap may cut in two although the second half begins like a name: 开发 / 区管委会. */
export const SPLIT_WORDS: readonly string[] = [
  ...[
    "开发区",
    "示范区",
    "高新区",
    "保税区",
    "园区",
    "化工区",
    "工业区",
    "管理区",
    "旅游区",
    "度假区",
    "景区",
    "试验区",
  ],
  ...["合作区", "集聚区", "保护区", "社区", "街区", "新区", "城区", "灌区", "城市", "城镇", "乡镇", "城乡", "超市"],
  ...["全国", "我国", "风景区", "功能区", "先行区", "产业区", "物流区", "集中区"],
];

/** Whole words for places without a name, which may follow 各 after a 、: 各镇、街道. */
export const COLLECTIVES: readonly string[] = [
  ...["镇", "街道", "乡镇", "镇街", "镇街道", "街道办事处", "街道办", "园区", "开发区", "部门", "单位", "区县", "县区"],
  ...["有关部门", "有关单位", "相关部门", "相关单位", "镇办", "功能区", "社区", "村", "企业", "乡", "旗县", "县市区"],
];

/** Words of a note that names nobody. */
export const REMARK_WORDS: readonly string[] = [
  ...[
    "提供",
    "报送",
    "按职责",
    "职责分工",
    "数据来源",
    "另行",
    "详见",
    "同上",
    "同前",
    "按照",
    "根据",
    "汇总",
    "负责填报",
  ],
];

/** Cells that say that nobody is named. */
export const NOBODY: readonly string[] = [
  "无",
  "暂无",
  "暂缺",
  "空缺",
  "待定",
  "等",
  "-",
  "--",
  "—",
  "——",
  "/",
  "及",
  "和",
];

/** 区教育局等部门: the rest of the list was left out. */
export const AND_OTHERS = /等(?:有关|相关|各)?(?:部门|单位|领导)?$/;

/** 区财政局配合: named, but not leading. */
export const SUPPORT_TAIL = /(?:参与|负责|积极)?(?:配合|协助|协同|协办)$/;

/** Posts, longest first where one contains another; what stands beside them is the person's name. */
export const POSTS: readonly string[] = [
  ...[
    "常务副区长",
    "常务副县长",
    "常务副市长",
    "常务副镇长",
    "副区长",
    "副县长",
    "副市长",
    "副镇长",
    "副州长",
    "副旗长",
  ],
  ...[
    "区委书记",
    "县委书记",
    "市委书记",
    "党组书记",
    "党委书记",
    "党工委书记",
    "政法委书记",
    "纪委书记",
    "副书记",
    "书记",
  ],
  ...["区委常委", "县委常委", "市委常委", "常委", "宣传部长", "组织部长", "统战部长", "武装部长", "副部长", "部长"],
  ...["副主任", "主任", "副主席", "主席", "副局长", "局长", "区长", "县长", "市长", "镇长", "乡长", "州长", "旗长"],
  ...["党组成员", "党组副书记", "党委委员", "委员", "行长", "副行长", "院长", "校长", "经理", "总经理", "董事长"],
  ...["一级调研员", "二级调研员", "三级调研员", "四级调研员", "调研员", "主要负责人", "负责人", "联系人", "同志"],
];
