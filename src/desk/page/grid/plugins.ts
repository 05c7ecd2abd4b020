import type { Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { IRPCChannelService } from "@univerjs/rpc";
import { NEVER } from "rxjs";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";

/**
 * The parts of Univer the desk uses. Left out on purpose: the network plugin. Formulas are not worked out here either:
 * the workbook does that, once for everybody; Univer is told that a worker does, which never answers.
 */
export function registerPlugins(univer: Univer, container: HTMLElement): void {
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverUIPlugin, {
    container,
    header: true,
    toolbar: false,
    headerMenu: false,
    footer: true,
    contextMenu: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: { addSheetButtonConfig: { show: false }, menus: false },
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.__getInjector().add([IRPCChannelService, { useValue: NO_WORKER }]);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { notExecuteFormula: true });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
}

const SILENCE = {
  call: () => new Promise<never>(() => {}),
  subscribe: () => NEVER,
};

const NO_WORKER = {
  registerChannel: () => {},
  requestChannel: () => SILENCE,
  dispose: () => {},
};
