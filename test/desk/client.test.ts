import { blankXlsx, openBlankDesk, openHeadlessDesk, type HeadlessDesk } from "../../src/desk/headless";
import { everythingXlsx } from "./everything-workbook";

let desk: HeadlessDesk;
afterEach(() => {
  expect(desk.refusedCalls).toEqual([]);
  expect(desk.crashes).toEqual([]);
  expect(desk.referenceCount).toBe(0);
  desk.dispose();
});

const events = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe("reading a workbook through the real client", () => {
  beforeEach(async () => {
    desk = await openHeadlessDesk(await everythingXlsx());
  });

  it("lists the sheets with name, visibility and id, and knows the active one", async () => {
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility,items/id");
      const active = context.workbook.worksheets.getActiveWorksheet().load("name,tabColor,showGridlines");
      await context.sync();
      expect(sheets.items.map((s) => [s.name, s.visibility])).toEqual([
        ["通报", "Visible"],
        ["名 册", "Visible"],
        ["底稿", "VeryHidden"],
      ]);
      expect(new Set(sheets.items.map((s) => s.id)).size).toBe(3);
      expect([active.name, active.tabColor, active.showGridlines]).toEqual(["通报", "#FF0000", false]);
    });
  });

  it("reads values, formulas, types, texts and formats of cells", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A3:F5");
      range.load("values,formulas,valueTypes,text,numberFormat,address,rowIndex,columnIndex,rowCount,columnCount");
      await context.sync();
      expect(range.address).toBe("通报!A3:F5");
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([2, 0, 3, 6]);
      expect(range.values[0]).toEqual([
        "序号",
        "目标",
        " 前后有空格 ",
        "第一行\n第二行",
        "已完成，其余在办",
        "点此查看",
      ]);
      expect(range.values[1]).toEqual([1, 45444, 0.875, true, "#REF!", ""]);
      expect(range.valueTypes[1]).toEqual(["Double", "Double", "Double", "Boolean", "Error", "Empty"]);
      expect(range.text[1]).toEqual(["1", "2024年6月", "87.50%", "TRUE", "#REF!", ""]);
      expect(range.formulas[2]?.slice(1, 5)).toEqual(["=SUM(A4:A5)", '="共"&B5&"项"', "=A5*2", "=SUM(A4:A6*1)"]);
      expect(range.numberFormat[1]?.slice(1, 3)).toEqual(['yyyy"年"m"月"', "0.00%"]);
    });
  });

  it("gives null objects for what is not there, and errors for what must be", async () => {
    await Excel.run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject("没有");
      const range = none.getRange("A1");
      const used = context.workbook.worksheets.getItem("底稿").getUsedRangeOrNullObject(true).load("address");
      const empty = context.workbook.worksheets.getItem("底稿").getRange("F1:G9").getUsedRangeOrNullObject(true);
      await context.sync();
      expect([none.isNullObject, range.isNullObject, used.address, empty.isNullObject]).toEqual([
        true,
        true,
        "底稿!B2",
        true,
      ]);
    });
    const missing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
  });

  it("tells hidden rows and columns, heights and widths in one call each", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A3:F9");
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true, format: { rowHeight: true } } as never);
      const columns = range.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true }, font: { bold: true } } });
      await context.sync();
      expect(rows.value.map((row) => row.rowHidden)).toEqual([false, false, false, true, false, true, false]);
      expect(rows.value[6]?.format?.rowHeight).toBe(20.25);
      expect(columns.value.map((column) => column.columnHidden)).toEqual([false, false, false, true, false, false]);
      expect(columns.value[0]?.format?.columnWidth).toBeCloseTo((43 * 72) / 96);
      expect(cells.value[1]?.[1]?.address).toBe("通报!B4");
      expect(cells.value[6]?.[0]?.format?.fill?.color).toBe("#FFF2CC");
    });
  });

  it("finds merged areas, the filter, the frozen panes and the names", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject().load("address,areaCount");
      merged.areas.load("items/rowIndex,items/rowCount,items/columnCount");
      const filter = sheet.autoFilter.load("enabled,isDataFiltered");
      const filtered = sheet.autoFilter.getRangeOrNullObject().load("address");
      const frozen = sheet.freezePanes.getLocationOrNullObject().load("address");
      const name = context.workbook.names.getItem("名单").load("formula,comment,type");
      const named = name.getRange().load("address");
      const title = context.workbook.worksheets.getItem("名 册").protection.load("protected");
      await context.sync();
      expect(merged.areas.items.map((area) => [area.rowIndex, area.columnCount])).toEqual([
        [0, 6],
        [8, 2],
      ]);
      expect([filter.enabled, filter.isDataFiltered, filtered.address]).toEqual([true, true, "通报!A3:F9"]);
      expect(frozen.address).toBe("通报!A1:A3");
      expect([name.comment, name.type, named.address]).toEqual(["全部联系人", "Range", "'名 册'!A2:A9"]);
      expect(title.protected).toBe(true);
    });
  });

  it("reads fonts, fills, borders and alignment, and null where cells differ", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const title = sheet
        .getRange("A1")
        .format.load("horizontalAlignment,verticalAlignment,wrapText,indentLevel,textOrientation");
      const font = title.font.load("name,size,bold,italic,underline,strikethrough,color");
      const fill = title.fill.load("color");
      const right = title.borders.getItem("EdgeRight").load("style,weight,color");
      const themed = sheet.getRange("B4").format.font.load("color");
      const mixed = sheet.getRange("A3:B4").format.font.load("size,bold");
      await context.sync();
      expect([title.horizontalAlignment, title.verticalAlignment, title.wrapText, title.indentLevel]).toEqual([
        "Center",
        "Center",
        true,
        1,
      ]);
      expect([font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color]).toEqual([
        "仿宋",
        16,
        true,
        true,
        "Single",
        true,
        "#C00000",
      ]);
      expect(fill.color).toBe("#FFF2CC");
      expect([right.style, right.weight, right.color]).toEqual(["Continuous", "Medium", "#00B050"]);
      expect(themed.color).toBe("#2F5597");
      expect([mixed.size, mixed.bold]).toEqual([null, false]);
    });
  });

  it("reads links and the page layout", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const link = sheet.getRange("F3").load("hyperlink");
      const layout = sheet.pageLayout.load();
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load("address");
      const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load("address");
      const pages = sheet.pageLayout.headersFooters.load("state");
      const odd = pages.oddPages.load("leftHeader,centerHeader,rightHeader,rightFooter");
      const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect(link.hyperlink).toMatchObject({
        address: "https://example.org/notice",
        screenTip: "公告",
        textToDisplay: "点此查看",
      });
      expect([layout.orientation, layout.paperSize, layout.centerHorizontally, layout.printGridlines]).toEqual([
        "Landscape",
        "A3",
        true,
        true,
      ]);
      expect(layout.zoom).toEqual({ horizontalFitToPages: 1 });
      expect(layout.leftMargin).toBeCloseTo(36);
      expect([area.address, titles.address]).toEqual(["通报!A1:F9", "通报!1:3"]);
      expect([pages.state, odd.leftHeader, odd.centerHeader, odd.rightHeader, odd.rightFooter]).toEqual([
        "FirstOddAndEven",
        "内部",
        "通报",
        "&D",
        "— &P —",
      ]);
      expect(breaks.items.map((one) => one.rowIndex)).toEqual([6]);
    });
  });
});

describe("writing through the real client", () => {
  beforeEach(() => {
    desk = openBlankDesk({ sheetName: "表" });
  });

  it("writes values as Excel takes them, and text as text", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B1:B9").numberFormat = [["@"]] as never;
      await context.sync().catch(() => undefined);
      sheet.getRange("A1:A9").values = [
        ["3-5"],
        ["'3-5"],
        ["=1+1"],
        ["'=1+1"],
        ["1,234"],
        ["50%"],
        ["TRUE"],
        ["2024年5月"],
        ["第1项"],
      ];
      const range = sheet.getRange("A1:A9").load("values,valueTypes,formulas");
      await context.sync();
      expect(range.valueTypes.flat()).toEqual([
        "Double",
        "String",
        "Double",
        "String",
        "Double",
        "Double",
        "Boolean",
        "Double",
        "String",
      ]);
      expect(range.values.flat().slice(1, 7)).toEqual(["3-5", 2, "=1+1", 1234, 0.5, true]);
      expect(range.formulas[2]).toEqual(["=1+1"]);
    });
  });

  it("keeps everything typed into a cell formatted as text", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
      range.numberFormat = [["@"], ["@"], ["@"]];
      range.values = [["=1+1"], ["007"], ["-未报"]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values.flat()).toEqual(["=1+1", "007", "-未报"]);
      expect(range.valueTypes.flat()).toEqual(["String", "String", "String"]);
    });
  });

  it("refuses arrays of another size, and leaves null cells alone", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1");
      range.values = [["甲", "乙"]];
      range.values = [[null, "丙"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["甲", "丙"]]);
    });
    const wrong = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:B1").values = [["只有一个"]];
      await context.sync();
    });
    await expect(wrong).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("takes large writes in the client's chunks", async () => {
    const values = Array.from({ length: 900 }, (_, r) => [`行${String(r)}`, r, r % 2 === 0]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:C900").values = values;
      await context.sync();
    });
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange(true).load("values");
      await context.sync();
      expect(used.values).toEqual(values);
    });
  });

  it("works formulas out, again when their cells change", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A3").values = [[1], [2], [3]];
      sheet.getRange("B1:B2").formulas = [["=SUM(A1:A3)"], ['=COUNTIF(A1:A3,">1")&"项"']];
      const results = sheet.getRange("B1:B2").load("values");
      await context.sync();
      expect(results.values.flat()).toEqual([6, "2项"]);
      sheet.getRange("A1").values = [[10]];
      results.load("values");
      await context.sync();
      expect(results.values.flat()).toEqual([15, "3项"]);
    });
  });

  it("works out names, other sheets' cells and what a person types", async () => {
    await desk.person.type("A1", "3");
    await desk.person.type("A2", "=A1*2");
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.names.add("合计项", sheet.getRange("A1:A2"));
      const other = context.workbook.worksheets.add("另");
      other.getRange("A1:A2").formulas = [["=SUM(合计项)"], ['=表!A2&""']];
      other.getRange("A3").formulas = [["=1/0"]];
      const results = other.getRange("A1:A3").load("values,valueTypes");
      await context.sync();
      expect(results.values.flat()).toEqual([9, "6", "#DIV/0!"]);
      expect(results.valueTypes.flat()).toEqual(["Double", "String", "Error"]);
    });
    await desk.person.type("A1", "5");
    expect(desk.workbook.sheet("另")?.cell(0, 0).value).toBe(15);
    const again = await openHeadlessDesk(await desk.save());
    expect(again.workbook.sheet("另")?.cell(0, 0)).toMatchObject({ value: 15, formula: "=SUM(合计项)" });
    again.dispose();
  });

  it("clears a whole sheet and leaves nothing of it in the file", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:C3").values = "内容" as never;
      sheet.getRange("2:2").format.fill.color = "#FF0000";
      sheet.getRange("B:B").format.font.bold = true;
      const crossing = sheet.getRange("B2").load("format/font/bold,format/fill/color");
      const below = sheet.getRange("B99").load("format/font/bold");
      await context.sync();
      expect([crossing.format.font.bold, crossing.format.fill.color, below.format.font.bold]).toEqual([
        true,
        "#FF0000",
        true,
      ]);
      sheet.getRange().clear();
      const used = sheet.getUsedRangeOrNullObject();
      const left = sheet.getRange("B2").load("format/font/bold,format/fill/color");
      await context.sync();
      expect([used.isNullObject, left.format.font.bold, left.format.fill.color]).toEqual([true, false, "#FFFFFF"]);
    });
    const sheet = desk.workbook.sheets[0];
    expect([sheet?.rows.size, sheet?.rowFormats.size, sheet?.columns.list()]).toEqual([0, 0, []]);
  });

  it("sets formats for scattered cells in one call, and undoes nothing else", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:F9").format.fill.color = "#E2EFDA";
      const areas = sheet.getRanges("D3,D7:F9");
      areas.format.fill.color = "#FFC7CE";
      areas.format.font.bold = true;
      areas.load("address,areaCount,cellCount");
      const inside = sheet.getRange("E8").format.fill.load("color");
      const outside = sheet.getRange("E6").format.fill.load("color");
      const mixed = sheet.getRange("D6:D7").format.fill.load("color");
      sheet.getRange("A1:C1").format.borders.getItem("EdgeBottom").style = "Double";
      sheet.getRange("A:A").format.columnWidth = 90;
      sheet.getRange("2:3").format.rowHeight = 40.5;
      const size = sheet.getRange("A2").format.load("columnWidth,rowHeight");
      const line = sheet.getRange("B2").format.borders.getItem("EdgeTop").load("style");
      await context.sync();
      expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["表!D3,表!D7:F9", 2, 10]);
      expect([inside.color, outside.color, mixed.color]).toEqual(["#FFC7CE", "#E2EFDA", null]);
      expect([size.columnWidth, size.rowHeight, line.style]).toEqual([90, 40.5, "Double"]);
    });
  });

  it("merges, unmerges, clears and keeps the first value", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:C2");
      range.values = [
        ["标题", "乙", "丙"],
        [1, 2, 3],
      ];
      range.merge();
      const merged = range.getMergedAreasOrNullObject().load("address");
      range.load("values");
      await context.sync();
      expect([merged.address, range.values.flat()]).toEqual(["表!A1:C2", ["标题", "", "", "", "", ""]]);
      range.unmerge();
      range.clear("Contents");
      range.load("values");
      const none = range.getMergedAreasOrNullObject();
      await context.sync();
      expect([range.values.flat().join(""), none.isNullObject]).toEqual(["", true]);
    });
  });

  it("lets kept ranges follow inserted and deleted rows", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A5").values = [["一"], ["二"], ["三"], ["四"], ["五"]];
      const kept = sheet.getRange("A3").load("values,address");
      const doomed = sheet.getRange("A2:B2").load("address");
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      kept.load("values,address");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["表!A5", [["三"]]]);
      doomed.getEntireRow().delete("Up");
      kept.load("address");
      await context.sync();
      expect(kept.address).toBe("表!A4");
      doomed.load("address");
      await expect(context.sync()).rejects.toMatchObject({ code: "ItemNotFound" });
    });
  });

  it("adds a sheet once, however often it is used in the request", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("问题清单");
      sheet.getRange("A1").values = [["序号"]];
      sheet.load("name,position");
      sheet.activate();
      const count = context.workbook.worksheets.getCount();
      await context.sync();
      expect([sheet.name, sheet.position, count.value]).toEqual(["问题清单", 1, 2]);
    });
    const again = Excel.run(async (context) => {
      context.workbook.worksheets.add("问题清单");
      await context.sync();
    });
    await expect(again).rejects.toMatchObject({ code: "ItemAlreadyExists" });
    const bad = Excel.run(async (context) => {
      context.workbook.worksheets.add("5/6月");
      await context.sync();
    });
    await expect(bad).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("keeps settings through saving and opening again", async () => {
    await Excel.run(async (context) => {
      context.workbook.settings.add("已忽略", { 第5行: ["理由“无”", 1] });
      context.workbook.settings.add("临时", "x");
      context.workbook.settings.getItem("临时").delete();
      await context.sync();
    });
    const bytes = await desk.save();
    desk.dispose();
    desk = await openHeadlessDesk(bytes);
    await Excel.run(async (context) => {
      const one = context.workbook.settings.getItemOrNullObject("已忽略").load("value");
      const none = context.workbook.settings.getItemOrNullObject("临时");
      await context.sync();
      expect(one.value).toEqual({ 第5行: ["理由“无”", 1] });
      expect(none.isNullObject).toBe(true);
    });
    expect(Buffer.from(await desk.save()).length).toBeGreaterThan(0);
  });

  it("lays a page out and reads it back after saving", async () => {
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      context.workbook.worksheets.getActiveWorksheet().getRange("A1:F3").values = "内容" as never;
      pageLayout.setPrintArea("A1:F20");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintMargins("Centimeters", { top: 3.7, left: 2.8, right: 2.6, bottom: 3.5 });
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4" as never;
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.headersFooters.state = "OddAndEven";
      pageLayout.headersFooters.oddPages.rightFooter = "— &P —";
      pageLayout.headersFooters.evenPages.leftFooter = "— &P —";
      context.workbook.worksheets.getActiveWorksheet().horizontalPageBreaks.add("A11");
      await context.sync();
    });
    const bytes = await desk.save();
    desk.dispose();
    desk = await openHeadlessDesk(bytes);
    await Excel.run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.load();
      const area = pageLayout.getPrintArea().load("address");
      const even = pageLayout.headersFooters.evenPages.load("leftFooter");
      const breaks = context.workbook.worksheets.getActiveWorksheet().horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      expect([pageLayout.orientation, pageLayout.paperSize, pageLayout.zoom]).toEqual([
        "Landscape",
        "A4",
        { horizontalFitToPages: 1 },
      ]);
      expect(pageLayout.topMargin).toBeCloseTo((3.7 / 2.54) * 72);
      expect([area.address, even.leftFooter, breaks.items[0]?.rowIndex]).toEqual(["表!A1:F20", "— &P —", 10]);
    });
  });
});

describe("events", () => {
  beforeEach(async () => {
    desk = await openHeadlessDesk(await blankXlsx("表"));
  });

  it("tell of the person's edits and the co-author's, with the values before and after", async () => {
    const heard: Excel.WorksheetChangedEventArgs[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getActiveWorksheet()
        .onChanged.add((event) => Promise.resolve(void heard.push(event)));
      await context.sync();
    });
    await desk.person.type("C7", "完成。已竣工");
    await desk.person.type("C7", "未完成", { remote: true });
    await events();
    expect(heard.map((e) => [e.address, e.source, e.changeType, e.triggerSource])).toEqual([
      ["C7", "Local", "RangeEdited", "Unknown"],
      ["C7", "Remote", "RangeEdited", "Unknown"],
    ]);
    expect(heard[1]?.details).toMatchObject({ valueBefore: "完成。已竣工", valueAfter: "未完成" });
  });

  it("mark the add-in's own edits, come after the reply, and stop when removed", async () => {
    const order: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const handler = context.workbook.worksheets.onChanged.add((event) =>
        Promise.resolve(void order.push(`${event.address} ${event.triggerSource ?? ""}`)),
      );
      await context.sync();
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      order.push("reply");
      await events();
      handler.remove();
      await context.sync();
      sheet.getRange("A1").values = [[5]];
      await context.sync();
      await events();
    });
    expect(order).toEqual(["reply", "A1:B2 ThisLocalAddin"]);
  });

  it("tell of selecting and activating, by the person and by the add-in", async () => {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("二");
      context.workbook.worksheets.onSelectionChanged.add((event) => Promise.resolve(void heard.push(event.address)));
      context.workbook.worksheets.onActivated.add((event) => Promise.resolve(void heard.push(event.worksheetId)));
      const second = context.workbook.worksheets.getItem("二").load("id");
      await context.sync();
      second.activate();
      second.getRange("D10").select();
      await context.sync();
      await events();
      await desk.person.select("表!B2,C3:D4");
      await events();
      const selected = context.workbook.getSelectedRanges().load("address");
      await context.sync();
      expect(selected.address).toBe("表!B2,表!C3:D4");
      expect(heard).toEqual([second.id, "D10", desk.workbook.sheets[0]?.id, "B2,C3:D4"]);
    });
  });
});
