import { writeParts } from "../../src/desk/workbook/package";

/**
 * A workbook, written part by part as Excel writes them, with one of everything a bulletin may bring along: styles,
 * rich text, merges, hidden rows and columns, a filter at work, all kinds of conditional formats, validations, notes,
 * a picture, a chart, a table, links, names, print set-up, protection, frozen panes, page breaks, document properties.
 */
export function everythingXlsx(): Promise<Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  const put = (path: string, text: string): void => void parts.set(path, new TextEncoder().encode(HEAD + text));
  put("[Content_Types].xml", CONTENT_TYPES);
  put(
    "_rels/.rels",
    rels(
      [
        ["officeDocument", "xl/workbook.xml"],
        ["extended-properties", "docProps/app.xml"],
        ["custom-properties", "docProps/custom.xml"],
      ],
      CORE_RELATION,
    ),
  );
  put(
    "docProps/custom.xml",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="发文机关"><vt:lpwstr>某区政府办</vt:lpwstr></property></Properties>`,
  );
  put("customXml/item1.xml", `<数据><标记>甲</标记></数据>`);
  put("docProps/core.xml", CORE);
  put(
    "docProps/app.xml",
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><Company>某区督查室</Company><AppVersion>16.0300</AppVersion></Properties>`,
  );
  put("xl/workbook.xml", WORKBOOK);
  put(
    "xl/_rels/workbook.xml.rels",
    rels([
      ["worksheet", "worksheets/sheet1.xml"],
      ["worksheet", "worksheets/sheet2.xml"],
      ["worksheet", "worksheets/sheet3.xml"],
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["theme", "theme/theme1.xml"],
      ["customXml", "../customXml/item1.xml"],
    ]),
  );
  put("xl/styles.xml", STYLES);
  put("xl/sharedStrings.xml", STRINGS);
  put("xl/theme/theme1.xml", THEME);
  put("xl/worksheets/sheet1.xml", SHEET1);
  put(
    "xl/worksheets/_rels/sheet1.xml.rels",
    rels(
      [
        ["drawing", "../drawings/drawing1.xml"],
        ["comments", "../comments1.xml"],
        ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["table", "../tables/table1.xml"],
      ],
      `<Relationship Id="rId9" Type="${RELATIONS}/hyperlink" Target="https://example.org/notice" TargetMode="External"/>`,
    ),
  );
  put("xl/worksheets/sheet2.xml", SHEET2);
  put("xl/worksheets/sheet3.xml", SHEET3);
  put("xl/drawings/drawing1.xml", DRAWING);
  put(
    "xl/drawings/_rels/drawing1.xml.rels",
    rels([
      ["image", "../media/image1.png"],
      ["chart", "../charts/chart1.xml"],
    ]),
  );
  put("xl/charts/chart1.xml", CHART);
  put("xl/comments1.xml", COMMENTS);
  put("xl/drawings/vmlDrawing1.vml", VML);
  put("xl/tables/table1.xml", TABLE);
  parts.set("xl/media/image1.png", Uint8Array.from(Buffer.from(PNG, "base64")));
  return writeParts(parts);
}

/** One red pixel. */
export const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE_RELATION =
  '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>';

function rels(list: readonly (readonly [string, string])[], more = ""): string {
  const items = list.map(
    ([type, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}${more}</Relationships>`;
}

const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES =
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
  (
    [
      ["xl/workbook.xml", `${SHEET_TYPE}.sheet.main+xml`],
      ["xl/worksheets/sheet1.xml", `${SHEET_TYPE}.worksheet+xml`],
      ["xl/worksheets/sheet2.xml", `${SHEET_TYPE}.worksheet+xml`],
      ["xl/worksheets/sheet3.xml", `${SHEET_TYPE}.worksheet+xml`],
      ["xl/styles.xml", `${SHEET_TYPE}.styles+xml`],
      ["xl/sharedStrings.xml", `${SHEET_TYPE}.sharedStrings+xml`],
      ["xl/comments1.xml", `${SHEET_TYPE}.comments+xml`],
      ["xl/tables/table1.xml", `${SHEET_TYPE}.table+xml`],
      ["xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
      ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
      ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
      ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
      ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
      ["docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml"],
    ] as const
  )
    .map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`)
    .join("") +
  "</Types>";

const CORE = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>重点工作通报</dc:title><dc:creator>周文</dc:creator><cp:lastModifiedBy>李敏</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2024-06-01T02:00:00Z</dcterms:created></cp:coreProperties>`;

const WORKBOOK =
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr defaultThemeVersion="166925"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000" activeTab="0"/></bookViews>` +
  `<sheets><sheet name="通报" sheetId="1" r:id="rId1"/><sheet name="名 册" sheetId="2" r:id="rId2"/><sheet name="底稿" sheetId="3" state="veryHidden" r:id="rId3"/></sheets>` +
  `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">通报!$A$3:$F$9</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">通报!$A$1:$F$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">通报!$1:$3</definedName>` +
  `<definedName name="名单" comment="全部联系人">'名 册'!$A$2:$A$9</definedName><definedName name="整列">'名 册'!$B:$B</definedName><definedName name="税率" localSheetId="1" hidden="1">0.13</definedName><definedName name="动态">OFFSET('名 册'!$A$1,0,0,COUNTA('名 册'!$A:$A),1)</definedName></definedNames><calcPr calcId="191029"/></workbook>`;

const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  `<fonts count="3"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><scheme val="minor"/></font><font><b/><i/><u/><strike/><sz val="16"/><color rgb="FFC00000"/><name val="仿宋"/></font><font><sz val="10"/><color theme="4" tint="-0.25"/><name val="黑体"/></font></fonts>` +
  `<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill><fill><gradientFill degree="90"><stop position="0"><color rgb="FFFFFFFF"/></stop><stop position="1"><color rgb="FF5B9BD5"/></stop></gradientFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border diagonalUp="1"><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FF00B050"/></right><top style="double"><color auto="1"/></top><bottom style="dashDot"><color auto="1"/></bottom><diagonal style="hair"><color auto="1"/></diagonal></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="8"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="1" textRotation="15"/></xf><xf numFmtId="164" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="3" borderId="0" xfId="0" applyFill="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>` +
  `<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>` +
  `<dxfs count="3"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf><dxf><font><color rgb="FF0070C0"/></font></dxf></dxfs></styleSheet>`;

const STRINGS =
  `<sst xmlns="${MAIN}" count="9" uniqueCount="9"><si><t>重点工作推进情况表（截至6月底）</t></si><si><t>序号</t></si><si><t>目标</t></si><si><t xml:space="preserve"> 前后有空格 </t></si><si><t>第一行&#10;第二行</t></si>` +
  `<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>已完成</t></r><r><t xml:space="preserve">，其余在办</t></r></si><si><t>点此查看</t></si><si><t>=不是公式</t></si><si><t>姓名</t></si></sst>`;

const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements><a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2><a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4><a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6><a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme><a:fontScheme name="Office"><a:majorFont><a:latin typeface="等线 Light"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="等线"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;

const SHEET1 =
  `<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:H12"/>` +
  `<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C5" sqref="C5"/></sheetView></sheetViews>` +
  `<sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25"/><cols><col min="1" max="1" width="6.125" customWidth="1"/><col min="2" max="3" width="30.5" style="7" customWidth="1"/><col min="4" max="4" width="12" hidden="1" customWidth="1"/><col min="6" max="6" width="20" customWidth="1" outlineLevel="1"/></cols><sheetData>` +
  `<row r="1" ht="36" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/><c r="D1" s="1"/><c r="E1" s="1"/><c r="F1" s="1"/></row>` +
  `<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" t="s"><v>3</v></c><c r="D3" t="s"><v>4</v></c><c r="E3" t="s"><v>5</v></c><c r="F3" t="s"><v>6</v></c></row>` +
  `<row r="4"><c r="A4"><v>1</v></c><c r="B4" s="2"><v>45444</v></c><c r="C4" s="3"><v>0.875</v></c><c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#REF!</v></c><c r="F4" s="4"/></row>` +
  `<row r="5"><c r="A5"><v>2</v></c><c r="B5"><f>SUM(A4:A5)</f><v>3</v></c><c r="C5" t="str"><f>"共"&amp;B5&amp;"项"</f><v>共3项</v></c><c r="D5"><f t="shared" ref="D5:D7" si="0">A5*2</f><v>4</v></c><c r="E5"><f t="array" ref="E5">SUM(A4:A6*1)</f><v>6</v></c><c r="F5" s="6" t="s"><v>7</v></c></row>` +
  `<row r="6" hidden="1"><c r="A6"><v>3</v></c><c r="D6"><f t="shared" si="0"/><v>6</v></c></row>` +
  `<row r="7"><c r="A7"><v>4</v></c><c r="D7"><f t="shared" si="0"/><v>8</v></c><c r="F7" s="5"/></row>` +
  `<row r="8" hidden="1"/><row r="9" s="7" customFormat="1" ht="20.25" customHeight="1"><c r="A9" s="7" t="inlineStr"><is><t>内联文字</t></is></c></row>` +
  `<row r="11"><c r="G11" t="s"><v>8</v></c><c r="H11" t="str"><v>次数</v></c></row><row r="12"><c r="G12" t="str"><v>王芳</v></c><c r="H12"><v>7</v></c></row></sheetData>` +
  `<autoFilter ref="A3:F9"><filterColumn colId="0"><filters><filter val="1"/><filter val="2"/><filter val="4"/></filters></filterColumn></autoFilter><mergeCells count="2"><mergeCell ref="A1:F1"/><mergeCell ref="B9:C9"/></mergeCells>` +
  `<conditionalFormatting sqref="B4:B9 D4:E5"><cfRule type="expression" dxfId="0" priority="2" stopIfTrue="1"><formula>$A4&gt;2</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A4:A9"><cfRule type="duplicateValues" dxfId="1" priority="1"/><cfRule type="cellIs" dxfId="2" priority="3" operator="between"><formula>1</formula><formula>3</formula></cfRule><cfRule type="top10" dxfId="0" priority="4" rank="5"/><cfRule type="colorScale" priority="5"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFEF9C"/><color rgb="FF63BE7B"/></colorScale></cfRule><cfRule type="dataBar" priority="6"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="iconSet" priority="7"><iconSet iconSet="3TrafficLights1"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule><cfRule type="beginsWith" dxfId="1" priority="8" operator="beginsWith" text="完"><formula>LEFT(A4,1)="完"</formula></cfRule></conditionalFormatting>` +
  `<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="状态" error="请从列表中选" sqref="F4:F9"><formula1>"完成,部分完成,未完成"</formula1></dataValidation><dataValidation type="whole" operator="between" showInputMessage="1" prompt="整数" sqref="A4"><formula1>1</formula1><formula2>99</formula2></dataValidation></dataValidations>` +
  `<hyperlinks><hyperlink ref="F3" r:id="rId9" tooltip="公告"/></hyperlinks><printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.5" right="0.4" top="0.9" bottom="0.8" header="0.2" footer="0.25"/><pageSetup paperSize="8" orientation="landscape" fitToHeight="0" firstPageNumber="3" useFirstPageNumber="1"/>` +
  `<headerFooter differentOddEven="1" differentFirst="1"><oddHeader>&amp;L内部&amp;C通报&amp;R&amp;D</oddHeader><oddFooter>&amp;R— &amp;P —</oddFooter><evenFooter>&amp;L— &amp;P —</evenFooter><firstFooter>&amp;C首页</firstFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="6" max="16383" man="1"/></rowBreaks><colBreaks count="1" manualBreakCount="1"><brk id="3" max="1048575" man="1"/></colBreaks>` +
  `<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts><extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>通报!A4:A7</xm:f><xm:sqref>H4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>`;

const SHEET2 = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>8</v></c></row><row r="2"><c r="A2" t="str"><v>王芳</v></c><c r="B2"><f>通报!A4+1</f><v>2</v></c></row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/></worksheet>`;
const SHEET3 = `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2" t="str"><v>底稿</v></c></row></sheetData></worksheet>`;

const DRAWING = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONS}"><xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="600000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const CHART = `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>通报!$A$4:$A$7</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>`;

const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>周文</author></authors><commentList><comment ref="B4" authorId="0"><text><r><rPr><b/><sz val="9"/><rFont val="宋体"/></rPr><t>周文:</t></r><r><rPr><sz val="9"/><rFont val="宋体"/></rPr><t xml:space="preserve">
请核实日期</t></r></text></comment></commentList></comments>`;

const VML = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:108pt;height:59.25pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>2, 15, 3, 2, 4, 31, 7, 1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;

const TABLE = `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="G11:H12" totalsRowShown="0"><autoFilter ref="G11:H12"/><tableColumns count="2"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="次数"/></tableColumns><tableStyleInfo name="TableStyleLight9" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;
