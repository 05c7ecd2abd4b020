import { marks, means, nothing, read } from "./corpus";

describe("amounts, one meaning in many spellings", () => {
  describe("counts", () => {
    means({ value: 12, unit: "家", bound: "none", hedge: null }, [
      "培育企业12家",
      "培育企业１２家",
      "培育企业 12 家",
      "培育企业十二家",
      "培育企业12\n家",
      "企业达12家",
      "12家企业已获评。",
      "培育企业（12家）",
      "3.培育企业12家",
      "培育企业1２家",
    ]);
    means({ value: 1234, unit: "户", unitWritten: "户" }, [
      "改造1234户",
      "改造1,234户",
      "改造1，234户",
      "改造１，２３４户",
      "改造一千二百三十四户",
      "改造 1234 户",
    ]);
    means({ value: 30, unit: "家" }, ["走访企业3O家", "走访企业３Ｏ家", "走访企业三十家"]);
    means({ value: 2000, unit: "人" }, ["培训两千人", "培训2000人", "培训二千人", "培训0.2万人", "培训2千人"]);
    means({ value: 305, unit: "个" }, ["三百零五个站点", "305个站点", "三百〇五个站点"]);
    means({ value: 350, unit: "个" }, ["三百五十个站点", "350个站点", "三百五个站点"]);
    means({ value: 6_180_000, unit: "人次" }, [
      "接待618万人次",
      "接待6.18百万人次",
      "接待6180000人次",
      "接待6,180,000人次",
    ]);
    means({ value: 3, unit: "个", high: null }, ["三个村已验收", "验收村三个", "验收村3个"]);
    means({ value: 86_000, unit: "个", precision: 1000 }, ["新增学位8.6万个"]);
    means({ value: 1, unit: "名" }, ["为一名老人办理", "为1名老人办理"]);
    means({ value: 2, unit: "批次" }, ["抽检两批次", "抽检2批次"]);
    means({ value: 1, unit: "批次" }, ["抽检一批次", "抽检1批次"]);
    means({ value: 3890, unit: "名" }, ["为全县3890名优抚对象发放"]);
    means({ value: 720_000, unit: "尾" }, ["放流鱼苗七十二万尾", "放流鱼苗72万尾"]);
    means({ value: 320, unit: "把" }, ["安装充电枪320把", "320把充电枪投用"]);
    means({ value: 1_000_000, unit: "千克" }, ["收购中药材2万担", "收购中药材1000吨"]);
    means({ value: 5, unit: "条" }, ["新开通5条线路"]);
    means({ value: 12, unit: "部门" }, ["联合12部门开展检查"]);
    means({ value: 1, unit: "起" }, ["发生一起火情", "发生1起火情", "共立案一起"]);
  });

  describe("money", () => {
    means({ value: 320_000_000, unit: "元", unitWritten: "亿元", precision: 10_000_000 }, [
      "到位3.2亿元",
      "到位３．２亿元",
    ]);
    means({ value: 320_000_000, unit: "元" }, [
      "到位32000万元",
      "到位3亿2000万元",
      "到位320000000元",
      "到位三亿二千万元",
    ]);
    means({ value: 50_000_000, unit: "美元" }, ["外资5000万美元", "外资0.5亿美元", "外资五千万美元"]);
    means({ value: 60_000_000, unit: "元" }, ["总投资6000万元人民币", "总投资6000万元"]);
    means({ value: 500_000, unit: "元", hedge: "over" }, ["奖励50余万元", "奖励50多万元", "奖励五十余万元"]);
    means({ value: 300_000, high: 500_000, unit: "元" }, [
      "每户30-50万元",
      "每户30万元至50万元",
      "每户30万—50万元",
      "每户30至50万元",
    ]);
  });

  describe("land, length, weight, power, volume", () => {
    means({ value: 8_000_000, unit: "平方米" }, [
      "造林1.2万亩",
      "造林12000亩",
      "造林800公顷",
      "造林一万二千亩",
      "造林8平方公里",
      "造林800hm²",
    ]);
    means({ value: 26_000, unit: "平方米" }, [
      "厂房2.6万平方米",
      "厂房2.6万平米",
      "厂房26000㎡",
      "厂房26000m²",
      "厂房26000m2",
    ]);
    means({ value: 12_500, unit: "米" }, [
      "管网12.5公里",
      "管网12500米",
      "管网12.5km",
      "管网12.5千米",
      "管网12.5 ㎞",
      "管网1.25万米",
    ]);
    means({ value: 31_000_000, unit: "千克" }, ["收储3.1万吨", "收储6200万斤", "收储31000吨", "收储3100万公斤"]);
    means({ value: 80_000, unit: "千瓦" }, ["装机8万千瓦", "装机80兆瓦", "装机80MW", "装机80000kW"]);
    means({ value: 3_000_000, unit: "立方米" }, ["蓄水300万立方米", "蓄水300万方", "蓄水300万m³"]);
    means({ value: 12_000_000, unit: "千瓦时" }, ["节电1200万度", "节电1200万千瓦时", "节电12000兆瓦时"]);
    means({ value: 110, unit: "千伏安" }, ["建成110kVA变压器"]);
    means({ value: 250_000, unit: "吨/年", unitWritten: "万吨/年" }, ["建设25万吨/年装置"]);
    means({ value: 38, unit: "微克/立方米" }, [
      "PM2.5浓度38微克/立方米",
      "PM₂.₅浓度38μg/m³",
      "PM2.5浓度３８微克／立方米",
      "PM2.5浓度38µg/m3",
    ]);
  });

  describe("small and foreign spellings of the same units", () => {
    means({ value: 0.012, unit: "米" }, ["间隙12毫米", "间隙12mm", "间隙1.2厘米", "间隙1.2cm"]);
    means({ value: 5556, unit: "米" }, ["离岸3海里", "离岸5556米", "离岸5.556km", "离岸5.556KM"]);
    means({ value: 40, unit: "千克" }, [
      "采种40千克",
      "采种40公斤",
      "采种40kg",
      "采种80市斤",
      "采种40000克",
      "采种0.04t",
    ]);
    means({ value: 110, unit: "千伏" }, ["建成110千伏变电站", "建成110kV变电站", "建成110kv变电站", "建成110KV变电站"]);
    means({ value: 20, unit: "毫克/升" }, ["化学需氧量降到20毫克/升", "化学需氧量降到20mg/L"]);
    means({ value: 26, unit: "摄氏度" }, ["室温26℃", "室温26摄氏度"]);
    means({ value: 336, unit: "小时" }, ["轮训2周", "轮训2星期", "轮训2个星期", "轮训两个星期", "轮训14天"]);
    means({ value: 60, unit: "标箱" }, ["到港60标箱", "到港60TEU", "到港60个标准箱"]);
    means({ value: 30, unit: "小时" }, ["用时1天6小时", "用时1天6个小时"]);
    means({ value: 10, unit: "单" }, ["成交10单"]);
    means(nothing, ["10单位", "3单元", "5层面"]);
  });

  describe("issues, which are counted, and phases, which are named", () => {
    means({ value: 3, unit: "期" }, [
      ...["编发简报3期", "刊发通报3期", "播出专栏节目3期", "举办沙龙3期", "举办了3期论坛", "开展推介3期"],
      ...["办展3期", "3期辅导", "三期讲座", "推送3期", "共3期"],
    ]);
    means({ value: 2, high: 3, unit: "期" }, ["编印情报2-3期", "每月2至3期"]);
    means({ value: 9, unit: "期" }, ["工程动态9期"]);
    means(nothing, ["产业园二期", "二期工程", "2期厂房", "小区一期改造", "物流园2期地块", "光伏电站二期"]);
  });

  describe("the edges of shares", () => {
    means({ value: 100, unit: "%" }, ["完成10成", "完成十成"]);
    means(nothing, ["零分之五"]);
  });

  describe("time", () => {
    means({ value: 0.5, unit: "工作日" }, ["用时0.5个工作日"]);
    means({ value: 5, unit: "工作日", bound: "atMost" }, [
      "5个工作日内办结",
      "5个工作日以内办结",
      "不超过5个工作日",
      "五个工作日内办结",
    ]);
    means({ value: 72, unit: "小时", bound: "atMost" }, ["3日内答复", "3天内答复", "72小时内答复", "三日内答复"]);
    means({ value: 4, unit: "月" }, ["为期4个月的学习", "为期四个月的学习"]);
    means({ value: 36, unit: "月", bound: "atMost" }, ["3年内建成", "三年内建成"]);
  });

  describe("percentages and fractions", () => {
    means({ value: 53.4, unit: "%" }, [
      "完成53.4%",
      "完成５３．４％",
      "完成百分之五十三点四",
      "完成百分之53.4",
      "完成 53.4 %",
    ]);
    means({ value: 80, unit: "%" }, ["完成80%", "完成八成", "完成百分之八十", "完成8成", "完成五分之四"]);
    means({ value: 46, unit: "%" }, ["完成四成六", "完成46%", "完成百分之四十六"]);
    means({ value: 66.6666666667, unit: "%" }, ["开工率达到三分之二", "三分之二的村完成"]);
    means({ value: 0.3, unit: "%" }, ["死亡率千分之三", "死亡率3‰", "死亡率0.3%"]);
    means({ value: 60, high: 70, unit: "%" }, [
      "完成六成到七成",
      "完成60%至70%",
      "完成百分之六十至百分之七十",
      "完成六七成",
      "完成60-70%",
    ]);
    means({ value: 1.2, unit: "百分点", change: "rise" }, [
      "提高1.2个百分点",
      "上升1.2个百分点",
      "增加1.2个百分点",
      "高1.2个百分点",
      "提升1.2个点",
    ]);
    means({ value: 3, unit: "%", change: "rise" }, ["CPI涨幅3%"]);
    means({ value: 200, unit: "%", change: "rise" }, ["产量增长2倍", "产量增长200%"]);
    means({ value: 100, unit: "%", change: "rise" }, ["产量翻一番", "产量翻番", "产量实现翻番", "产量增长1倍"]);
    means({ value: 70, unit: "%", change: "rise", comparedWith: "lastYear" }, [
      "产量为上年的1.7倍",
      "产量是去年同期的1.7倍",
      "产量同比增长70%",
    ]);
    means({ value: 2, unit: "倍", change: null }, ["产量是普通品种的2倍"]);
  });

  describe("places in a ranking", () => {
    means({ value: 8, unit: "位次", bound: "none" }, ["列全省第8位", "位居全省第八", "排名全市第8名", "居全市第8位次"]);
    means({ value: 10, unit: "位次", bound: "atMost" }, [
      "进入全省前10名",
      "排名前十位",
      "跻身全国前十",
      "保持全省前10",
    ]);
    means({ value: 6, unit: "位次", bound: "none" }, ["排位全区第六", "名列全盟第6位", "居全旗第6名次"]);
    means({ value: 3, unit: "位次", change: "rise" }, ["排名前移3位", "位次上升3位", "综合排名提升3个位次"]);
    means({ value: 3, unit: "位" }, ["导师3位", "高管提升3位"]);
  });

  describe("ratios with a side of one", () => {
    means({ value: 12.6, unit: "比1" }, ["生师比12.6:1", "生师比为12.6：1", "生师比达到12.6:1"]);
    means({ value: 0.65, unit: "1比" }, ["床护比1:0.65", "床护比例达到1：0.65"]);
    means(nothing, ["比赛9:30开始", "以3:2获胜", "1:500地形图"]);
  });

  describe("times of two units", () => {
    means({ value: 1.75, unit: "小时" }, ["平均用时1小时45分", "平均用时1小时45分钟", "平均用时105分钟"]);
    means({ value: 0.2, unit: "小时" }, ["平均用时11分60秒", "平均用时12分钟"]);
    means({ value: 30, unit: "月" }, ["工期2年6个月", "工期30个月"]);
    means({ value: 87, unit: "分" }, ["平均得分87分"]);
  });

  describe("round numbers without a digit", () => {
    means({ value: 1e8, unit: "元" }, ["销售额亿元", "销售额过亿元", "销售额1亿元"]);
    means({ value: 1e8, unit: "元", bound: "atLeast" }, [
      "销售额破亿元",
      "销售额超亿元",
      "销售额突破亿元",
      "销售额亿元以上",
    ]);
    means({ value: 1e6, unit: "人次" }, ["客流百万人次", "客流过百万人次", "客流100万人次"]);
    means({ value: 1000, unit: "户", bound: "atLeast" }, ["惠及超千户", "惠及逾千户"]);
    means(nothing, ["走进千家万户", "跋涉过万里", "百家争鸣", "过百日宴"]);
  });

  describe("figures with a slash", () => {
    means({ value: 66.6666666667, unit: "%" }, ["比例达到2/3", "2/3以上的村完成"]);
    it("reads done of planned as two amounts", () => {
      expect(read("开工13/15个")).toMatchObject([
        { value: 13, unit: "个" },
        { value: 15, unit: "个" },
      ]);
    });
    means(null, ["1/2号楼封顶", "2024/5/20"]);
  });
  describe("people and visits", () => {
    means({ value: 60, unit: "岁", bound: "atLeast" }, ["60岁以上老人", "60周岁以上老人"]);
    means({ value: 58, unit: "座次" }, ["检查加油站58座次"]);
    means({ value: 4, unit: "批次/千人" }, ["抽检4批次/千人"]);
    means({ value: 10_000_000, unit: "元", bound: "atLeast" }, [
      "兑现资金千万元以上",
      "兑现资金一千万元以上",
      "兑现资金1000万元以上",
    ]);
    means({ value: 152, unit: "户", hedge: null }, ["已签约152户", "已预约152户", "已履约152户"]);
    means({ value: 5, unit: "笔", change: null }, ["清偿拖欠5笔"]);
  });
  describe("words that stand for a number", () => {
    means({ value: 100, unit: "%", word: "all", precision: 0 }, [
      "全部通气",
      "实现镇村全覆盖",
      "问题悉数整改",
      "开工率百分之百",
    ]);
    means({ value: 50, unit: "%", word: "half", bound: "atLeast" }, [
      "投资完成过半",
      "一半以上的村通车",
      "超过一半的村通车",
      "半数以上通车",
      "7月底前过半",
    ]);
    means({ value: 50, unit: "%", word: "half", bound: "none" }, ["工程完成一半", "半数村通车"]);
    means({ value: 0, unit: "", word: "none" }, [
      "实现零火点",
      "逾期为零",
      "积案清零",
      "辖区零事故",
      "全年无伤亡事故",
      "进京零上访",
    ]);
    means(null, [
      "零售额统计",
      "零距离服务",
      "零容忍",
      "零工市场",
      "零部件生产",
      "监管无死角",
      "无人机巡查",
      "上半年",
      "全部门参与",
      "半年报",
      "一半天",
      "前一半的路段",
      "无缝衔接",
    ]);
  });
});

describe("what limits an amount", () => {
  describe("at least", () => {
    means({ value: 20, bound: "atLeast" }, [
      "不少于20家",
      "不低于20家",
      "至少20家",
      "20家以上",
      "20家及以上",
      "20家（含）以上",
      "超过20家",
      "突破20家",
      "大于20家",
      "≥20家",
      "不得少于20家",
      "达到20家以上",
      "不少于二十家",
      "力争突破20家",
    ]);
  });
  describe("at most", () => {
    means({ value: 20, bound: "atMost" }, [
      "不超过20件",
      "控制在20件以内",
      "20件以内",
      "20件以下",
      "低于20件",
      "不高于20件",
      "≤20件",
      "最多20件",
      "少于20件",
      "控制在20件",
    ]);
  });
  describe("within", () => {
    means({ value: 1.5, high: 2.5, unit: "%", bound: "within" }, [
      "控制在1.5%至2.5%",
      "控制在1.5%-2.5%之间",
      "控制在1.5～2.5%",
      "保持在1.5%到2.5%之间",
    ]);
  });
  describe("no bound", () => {
    means({ value: 20, bound: "none", hedge: null }, ["达到20家", "完成20家", "20家"]);
    means({ value: 3, high: 5, bound: "none", unit: "场" }, [
      "举办3至5场",
      "举办3-5场",
      "举办3—5场",
      "举办3～5场",
      "举办3~5场",
      "举办３－５场",
      "举办3场至5场",
      "举办三至五场",
      "举办3到5场",
    ]);
    means({ value: 1, high: 2, unit: "期" }, ["简报1-2期", "发布1—2期", "发布一至两期"]);
    means({ value: 3, high: 4, unit: "个" }, ["三四个项目"]);
  });
  describe("hedges", () => {
    means({ value: 200, hedge: "about" }, ["约200户", "200户左右", "大约200户", "200户上下", "大概200户"]);
    means({ value: 200, hedge: "over" }, ["200余户", "200多户", "两百余户", "两百多户", "200+户"]);
    means({ value: 200, hedge: "over", bound: "atLeast" }, ["超200户", "逾200户"]);
    means({ value: 200, hedge: "nearly" }, ["近200户", "接近200户", "将近200户", "不足200户", "不到200户"]);
    means({ value: 85, hedge: "about", bound: "none" }, ["控制在85%左右", "85%左右"]);
  });
});

describe("change", () => {
  describe("rise and fall", () => {
    means({ value: 5, change: "rise", arrives: false }, [
      "增长5%",
      "同比增长5%",
      "提高5%",
      "上升5%",
      "增速5%",
      "增幅达5%",
      "增长率为5%",
      "同比+5%",
      "增长约5%",
      "增长了5%",
      "同比增加5%",
    ]);
    means({ value: 7.7, change: "fall", arrives: false }, [
      "增速-7.7%",
      "增速为－7.7%",
      "下降7.7%",
      "同比减少7.7%",
      "降低7.7%",
      "增长-7.7%",
      "负增长7.7%",
      "增速—7.7%",
      "增速−7.7%",
      "回落7.7%",
    ]);
    means({ value: 80, change: "fall", bound: "atLeast" }, ["时限压缩80%以上", "时限压减不低于80%", "时限缩短80%以上"]);
    means({ value: 30, change: null, unit: "个" }, ["增加30个", "新增30个", "净增30个", "改造提升30个"]);
    means({ value: 30, change: "rise", comparedWith: "lastYear" }, ["同比增加30个", "比上年增加30个"]);
    means({ value: 642, change: "rise", unit: "人" }, ["超出目标642人", "超额642人", "高出642人"]);
    means({ value: 20, change: "fall", unit: "户" }, ["尚差20户", "还差20户", "比计划少20户"]);
  });
  describe("arrives", () => {
    means({ value: 38, change: "fall", arrives: true }, [
      "浓度降至38微克/立方米",
      "浓度降到38微克/立方米",
      "浓度下降至38微克/立方米",
      "浓度降低到约38微克/立方米",
    ]);
    means({ value: 18, change: "fall", arrives: true }, ["时限压缩至18%", "时限压减到18%", "时限压缩至法定时限的18%"]);
    means({ value: 2.87, change: "rise", arrives: true }, [
      "占比提高到2.87%",
      "占比提升至2.87%",
      "占比升至2.87%",
      "占比增加到2.87%",
    ]);
    means({ value: 170, arrives: true, bound: "atLeast" }, ["发展到170家以上"]);
    means({ value: 6, arrives: true, unit: "米" }, ["路面拓宽至6米", "路面加宽到6米", "路面拓到6米"]);
    it("tells where a change starts from where it arrives", () => {
      for (const text of ["路面由3.5米拓宽至6米", "从3.5米加宽到6米"]) {
        expect(read(text)).toMatchObject([
          { value: 3.5, departs: true, arrives: false },
          { value: 6, departs: false, arrives: true },
        ]);
      }
      expect(read("企业从10家增加到25家")).toMatchObject([
        { value: 10, departs: true },
        { value: 25, departs: false, arrives: true, change: "rise" },
      ]);
    });
    means({ departs: false, value: 5 }, ["由5家单位组成", "从5家单位中选出"]);
  });
  means({ value: 120, change: "fall", arrives: true }, ["核减为120户", "减少为120户", "减少到120户"]);
  means({ value: 3, change: "fall", arrives: false }, ["降幅为3%", "降幅达3%"]);
  describe("comparison", () => {
    means({ comparedWith: "lastYear" }, [
      "同比下降4%",
      "比上年减少4%",
      "较上年同期增长4%",
      "较去年提高4%",
      "同比分别增长4%",
    ]);
    means({ comparedWith: "lastMonth" }, ["环比下降4%", "较上月提高4个百分点", "比上月减少4件"]);
    means({ comparedWith: null }, ["下降4%", "与4家企业对接"]);
  });
  it("gives every member of a list the change of the first", () => {
    expect(read("二氧化硫、氮氧化物分别下降4.4%和3.5%")).toMatchObject([
      { value: 4.4, change: "fall" },
      { value: 3.5, change: "fall" },
    ]);
    expect(read("同比增长4.4%、3.5%、2%")).toMatchObject([
      { change: "rise", comparedWith: "lastYear" },
      { change: "rise", comparedWith: "lastYear" },
      { change: "rise", comparedWith: "lastYear" },
    ]);
    expect(read("分别不少于10家、20家")).toMatchObject([{ bound: "atLeast" }, { bound: "atLeast", value: 20 }]);
  });
  it("takes the share of a goal that stands with its amount", () => {
    expect(read("占年度任务8万亩的81.25%")[1]).toMatchObject({ value: 81.25, shareOf: "annualTarget" });
    expect(read("占总面积8万亩的81.25%")[1]).toMatchObject({ value: 81.25, shareOf: "whole" });
  });
  it("compares both of a pair with last year", () => {
    expect(read("同比批次下降20%、人次下降35%").map((quantity) => quantity.comparedWith)).toEqual([
      "lastYear",
      "lastYear",
    ]);
  });
  it("reads how far above or below", () => {
    expect(read("高于全省平均水平0.9个百分点")).toMatchObject([{ change: "rise" }]);
    expect(read("低于目标3个百分点")).toMatchObject([{ change: "fall", bound: "none" }]);
    expect(read("较计划滞后5个百分点")).toMatchObject([{ change: "fall" }]);
  });
  it("does not hand a change on to an amount with words of its own", () => {
    expect(read("下降4%，完成30%")).toMatchObject([{ change: "fall" }, { change: null }]);
    expect(read("下降4%、增长3%")).toMatchObject([{ change: "fall" }, { change: "rise" }]);
    expect(read("下降4%和30家企业")).toMatchObject([{ change: "fall" }, { change: null }]);
  });
  it("gives bare numbers of a list the unit of the last", () => {
    expect(read("先后培训120、80人")).toMatchObject([
      { value: 120, unit: "人" },
      { value: 80, unit: "人" },
    ]);
  });
});

describe("share of what", () => {
  means({ value: 41.9, shareOf: "annualTarget" }, [
    "完成年度任务的41.9%",
    "占全年目标41.9%",
    "占全年目标的41.9%",
    "完成全年任务41.9%",
    "为年度目标41.9%",
    "约占年度计划41.9%",
    "完成任务目标的41.9%",
    "完成年度建设任务的41.9%",
    "达到全年目标任务的41.9%",
    "占年度计划约41.9%",
    "占年度计划投资的41.9%",
    "占年度投资计划41.9%",
    "占年度投资的41.9%",
    "完成年度任务数的41.9%",
  ]);
  means({ value: 41.9, shareOf: "whole" }, [
    "占41.9%",
    "完成总工程量的41.9%",
    "税收占比41.9%",
    "占总计划41.9%",
    "占比达到41.9%",
    "完成场地平整任务的41.9%",
    "完成月度任务的41.9%",
    "占比提高到41.9%",
    "占总投资比例为41.9%",
    "占生产总值41.9%",
  ]);
  means({ value: 41.9, shareOf: null }, ["完成率41.9%", "增长41.9%", "累计完成41.9%"]);
});

describe("period", () => {
  means({ period: { kind: "month", month: 5 } }, [
    "5月份新增3户",
    "5月新增3户",
    "五月新增3户",
    "5月份，新增3户",
    "其中5月份3户",
    "5月份累计核查3条",
  ]);
  means({ period: { kind: "month", month: null } }, ["当月新增3户", "本月新增3户", "每月走访3户"]);
  means({ period: { kind: "range", from: 1, to: 5 } }, [
    "1-5月新增3户",
    "1—5月新增3户",
    "1至5月累计新增3户",
    "1～5月份，新增3户",
    "1月至5月新增3户",
    "前5个月新增3户",
  ]);
  means({ period: { kind: "range", from: 1, to: 6 } }, ["上半年新增3户", "2024年上半年新增3户"]);
  means({ period: { kind: "range", from: 4, to: 6 } }, [
    "二季度新增3户",
    "第二季度新增3户",
    "2季度新增3户",
    "2024年二季度，新增3户",
  ]);
  means({ period: { kind: "range", from: 4, to: 5 } }, ["全市4、5月份新增3户", "全市4月、5月新增3户"]);
  means({ period: { kind: "range", from: 1, to: 9 } }, ["前三季度新增3户", "一至三季度新增3户"]);
  means({ period: { kind: "until", month: 5, day: null } }, [
    "截至5月底，新增3户",
    "截至5月底全县累计新增3户",
    "截止5月末新增3户",
    "5月底前完成3户",
  ]);
  means({ period: { kind: "until", month: 5, day: 31 } }, [
    "截至5月31日，新增3户",
    "截至2024年5月31日新增3户",
    "5月31日前完成3户",
  ]);
  means({ period: { kind: "until", month: 12, day: null } }, ["年底前完成3户", "2024年底前完成3户", "12月底前完成3户"]);
  means({ period: { kind: "cumulative" } }, [
    "累计新增3户",
    "今年以来新增3户",
    "今年以来累计新增3户",
    "本年累计新增3户",
    "引进企业累计3户",
    "截至目前，新增3户",
  ]);
  means({ period: { kind: "year", year: null } }, ["全年新增3户", "年内新增3户", "今年新增3户", "本年度新增3户"]);
  means({ period: { kind: "year", year: 2018 } }, [
    "2018年新增3户",
    "2018年，新增3户",
    "二〇一八年新增3户",
    "二○一八年新增3户",
  ]);
  means({ period: { kind: "lastYear" } }, ["上年同期3户", "去年3户"]);
  means({ period: { kind: "years" } }, [
    "十四五期间新增3户",
    "2013至2017年新增3户",
    "2021—2025年新增3户",
    "近三年新增3户",
    "前4年新增3户",
  ]);
  means({ period: null }, [
    "新增3户",
    "比上年增加3户",
    "对2022年验收单位开展检查，整改3户",
    "6月20日走访3户",
    "拟于明年新建3户",
    "完成全年任务，走访3户",
    "较1-2月增加3户",
  ]);
  it("holds from the head of a sentence to its end", () => {
    expect(read("截至5月底，受理39件，办结16件；交办46件。新增2件").map((quantity) => quantity.period)).toEqual([
      { kind: "until", month: 5, day: null },
      { kind: "until", month: 5, day: null },
      { kind: "until", month: 5, day: null },
      null,
    ]);
    expect(read("当月新增5个，资金8万元；累计23个").map((quantity) => quantity.period?.kind)).toEqual([
      "month",
      "month",
      "cumulative",
    ]);
    expect(read("1-5月累计新增53户，其中5月份2户").map((quantity) => quantity.period?.kind)).toEqual([
      "range",
      "month",
    ]);
  });
});

describe("the words quoted", () => {
  marks([
    "新建公厕⟦3处⟧、改造⟦12处⟧，投资⟦约２００ 万元⟧",
    "企业达⟦20家以上⟧",
    "抽检⟦不少于500批次⟧，合格率⟦98%左右⟧",
    "案件⟦控制在20件以内⟧",
    "增速⟦-7.7%⟧，降至⟦38件⟧",
    "发放资料⟦1,300余份⟧（册）",
    "实现⟦零⟧火点，辖区⟦无⟧伤亡事故",
    "1.8月底前完成排查。2.储备沙袋⟦2万条⟧",
    "1.⟦5个⟧村完成改造",
    "2、⟦30人⟧参加培训",
    "柳河路（东岭至西关段）⟦860米⟧管沟开挖任务的⟦30%⟧",
    "保障房⟦2处⟧共⟦721套⟧，其中C1-02-02地块⟦328套⟧、C-02-08地块⟦393套⟧",
    "集中⟦2200元⟧、分散⟦1400元⟧",
    "共查处⟦8 人⟧，其中男 ⟦5 人⟧",
    "“清河2024”专项行动立案⟦1起⟧",
    "为外卖骑手赠送⟦30份⟧“暖心包”",
    "⟦5人⟧获评4月份“身边好人”",
    "⟦全部⟧达到⟦20万元以上⟧",
  ]);
});
