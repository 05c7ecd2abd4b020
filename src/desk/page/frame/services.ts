import { PATH, type ActionResult, type ReplyBody, type RequestBody } from "../../protocol/wire";

/** What a shared runtime can ask of Excel about itself. */
export interface RuntimeServices {
  /** `Office.addin.showAsTaskpane()` and `hide()`. */
  setVisible(visible: boolean): void;
  isVisible(): boolean;
  /** A call to a service the desk does not know. */
  refused(member: string): void;
}

/** Whether a request is for the host's services (a path that makes a new service object), not for the workbook. */
export function isServiceRequest(body: RequestBody): boolean {
  return Object.values(body.ObjectPaths).some((path) => path.ObjectPathType === PATH.newObject);
}

/** Carries out a request to the services. */
export function answerService(body: RequestBody, services: RuntimeServices, onReady: () => void): ReplyBody {
  const results: ActionResult[] = [];
  for (const [index, action] of body.Actions.entries()) {
    if (action.Name === "" || action.ActionType === 1) {
      results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    const argument = action.ArgumentInfo?.Arguments?.[0];
    switch (action.Name) {
      case "NotifyActionHandlerReady":
        onReady();
        results.push({ ActionId: action.Id, Value: null });
        break;
      case "SetAppRuntimeState":
        services.setVisible(argument === "Visible");
        results.push({ ActionId: action.Id, Value: null });
        break;
      case "GetAppRuntimeState":
        results.push({ ActionId: action.Id, Value: services.isVisible() ? "Visible" : "Background" });
        break;
      default: {
        const service = body.ObjectPaths[String(action.ObjectPathId)]?.Name ?? "";
        services.refused(`${service}.${action.Name}`);
        return { Results: results, TraceIds: [], Error: notFound(`${service}.${action.Name}`, index) };
      }
    }
  }
  return { Results: results, TraceIds: [] };
}

function notFound(location: string, index: number): NonNullable<ReplyBody["Error"]> {
  return {
    Code: "ApiNotFound",
    Message: "The API you are trying to use could not be found.",
    Location: location,
    HttpStatusCode: 404,
    ActionIndex: index,
  };
}
