import { strToU8 } from 'fflate';
import { zipOf } from './packages';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A `.rels` part from `[id, type, target]`. */
function relationships(...list: readonly (readonly [string, string, string])[]): string {
  const items = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type.includes('/') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`);
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/${part}" ContentType="${type}"/>`;
}

/**
 * A user's workbook with what must survive our visit: a chart, comments, a picture of unknown kind, custom XML, shared
 * formulas, print titles on every sheet, a calculation chain, odd spacing in the XML.
 */
export function richWorkbook(): Uint8Array {
  return zipOf({
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="${TYPES}.vmlDrawing"/><Default Extension="bin" ContentType="${TYPES}.spreadsheetml.printerSettings"/>${[
      override('xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`),
      ...[1, 2, 3].map((number) => override(`xl/worksheets/sheet${number}.xml`, `${TYPES}.spreadsheetml.worksheet+xml`)),
      override('xl/styles.xml', `${TYPES}.spreadsheetml.styles+xml`),
      override('xl/sharedStrings.xml', `${TYPES}.spreadsheetml.sharedStrings+xml`),
      override('xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`),
      override('xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`),
      override('xl/drawings/drawing1.xml', `${TYPES}.drawing+xml`),
      override('xl/charts/chart1.xml', `${TYPES}.drawingml.chart+xml`),
      override('docProps/app.xml', `${TYPES}.extended-properties+xml`),
      override('customXml/itemProps1.xml', `${TYPES}.customXmlProperties+xml`),
    ].join('')}</Types>`,
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml'], ['rId2', 'extended-properties', 'docProps/app.xml']),
    'docProps/app.xml': `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application><HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="3" baseType="lpstr"><vt:lpstr>登记表</vt:lpstr><vt:lpstr>图表</vt:lpstr><vt:lpstr>说明</vt:lpstr></vt:vector></TitlesOfParts><Company>第一支部</Company></Properties>`,
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr defaultThemeVersion="124226"/>\r\n  <bookViews><workbookView xWindow="240" yWindow="15" windowWidth="16095" windowHeight="9660" firstSheet="1" activeTab="1"/></bookViews><sheets><sheet name="登记表" sheetId="1" r:id="rId1"/><sheet name="图表" sheetId="5" r:id="rId2"/><sheet name="说明" sheetId="3" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">图表!$A$1:$D$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">登记表!$1:$2</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">说明!$1:$1</definedName><definedName name="姓名" comment="支部名册">登记表!$A$2:$A$4</definedName><definedName name="积分" comment="jifenbu:function 积分">_xlfn.LAMBDA(_xlpm.x,_xlpm.x)</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'worksheet', 'worksheets/sheet2.xml'], ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
      ['rId4', 'styles', 'styles.xml'], ['rId5', 'sharedStrings', 'sharedStrings.xml'], ['rId6', 'calcChain', 'calcChain.xml'], ['rId7', 'customXml', '../customXml/item1.xml'],
    ),
    'xl/styles.xml': `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/><charset val="134"/></font><font><b/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>`,
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>姓名</t></si><si><r><t xml:space="preserve">王 </t></r><r><rPr><b/><sz val="11"/></rPr><t>小明</t></r><rPh sb="0" eb="1"><t>ワン</t></rPh></si><si><t>李芳_x000D_</t></si><si><t>_x005F_x0041_</t></si></sst>`,
    'xl/calcChain.xml': `${DECLARATION}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/></calcChain>`,
    'xl/worksheets/sheet1.xml': `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><dimension ref="A1:C4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><cols><col min="2" max="2" width="12.7109375" style="2" customWidth="1"/></cols><sheetData>\r\n<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c></row><row r="2" spans="1:3"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>1.5</v></c><c r="C2"><f t="shared" ref="C2:C4" si="0">B2*$B$2+SUM(B$2:B2)</f><v>3.75</v></c></row><row r="3" spans="1:3"><c r="A3" t="s"><v>2</v></c><c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="0"/><v>6.5</v></c></row><row r="4" spans="1:3"><c r="A4" t="s"><v>3</v></c><c r="B4"><v>46022</v></c><c r="C4"><f t="shared" si="0"/><v>115058.5</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" r:id="rId2"/><legacyDrawing r:id="rId1"/></worksheet>`,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships(['rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'], ['rId2', 'printerSettings', '../printerSettings/printerSettings1.bin'], ['rId3', 'comments', '../comments1.xml']),
    'xl/comments1.xml': `${DECLARATION}<comments xmlns="${MAIN}"><authors><author>书记</author></authors><commentList><comment ref="B2" authorId="0"><text><r><t>请核对</t></r></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
    'xl/printerSettings/printerSettings1.bin': new Uint8Array([1, 2, 3, 4, 250, 251, 252]),
    'xl/worksheets/sheet2.xml': `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/><sheetData/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>`,
    'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'drawing', '../drawings/drawing1.xml']),
    'xl/drawings/drawing1.xml': `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(['rId1', 'chart', '../charts/chart1.xml']),
    'xl/charts/chart1.xml': `${DECLARATION}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>登记表!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`,
    'xl/worksheets/sheet3.xml': `${DECLARATION}<x:worksheet xmlns:x="${MAIN}"><x:sheetFormatPr defaultRowHeight="14.25"/><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>第一行</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    'customXml/item1.xml': '<branch xmlns="urn:branch">第一支部</branch>',
    'customXml/_rels/item1.xml.rels': relationships(['rId1', 'customXmlProps', 'itemProps1.xml']),
    'customXml/itemProps1.xml': `${DECLARATION}<ds:datastoreItem ds:itemID="{6B1B1A6E-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    'unknown/thing.xml': strToU8('<thing kept="yes"/>'),
  });
}
