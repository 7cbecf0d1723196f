/** The door through which desktop Excel and the library talk: `window.external`. Lists travel as "safe arrays". */
export interface Door {
  /** A request body in, the reply body out; a number is one of the host's own error codes. */
  readonly process: (body: string) => string | number;
  readonly commandCompleted: (args: readonly unknown[]) => void;
}

export type Handler = (event: number, payload: SafeArray) => void;

interface SafeArray {
  toArray(): unknown[];
}

export const MESSAGE_EVENT = 33;
export const COMMAND_EVENT = 39;
const EXECUTE_REQUEST = 93;
const COMMAND_COMPLETED = 94;

export function externalObject(door: Door, handlers: Map<number, Handler>): object {
  return {
    // The last figure: shared runtime (1) with custom functions (2).
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$correlation$$$3',
    GetLoggingAllowed: () => false,
    GetContext: context,
    Execute: (method: number, params: readonly unknown[], callback: (result: SafeArray) => void) => {
      if (method === COMMAND_COMPLETED) {
        door.commandCompleted(params);
        callback(safeArray([0]));
        return;
      }
      if (method !== EXECUTE_REQUEST) throw new Error(`not modelled: Execute(${method})`);
      const [request] = params as [readonly unknown[]];
      const reply = door.process(String(request[4]));
      setTimeout(() => callback(safeArray(typeof reply === 'number' ? [reply] : [0, 200, [], reply])), 0);
    },
    RegisterEvent: (event: number, _target: string, handler: Handler, callback: (status: number) => void) => {
      handlers.set(event, handler);
      callback(0);
    },
    UnregisterEvent: (event: number, _target: string, callback: (status: number) => void) => {
      handlers.delete(event);
      callback(0);
    },
  };
}

export function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => [...items] };
}

/** What this Excel says it can do: the newest that the oldest Excel with custom functions offers. */
const REQUIREMENTS = { ExcelApi: '1.14', CustomFunctionsRuntime: '1.3', SharedRuntime: '1.1', AddinCommands: '1.1' };

function context(): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'jifenbu',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetInstanceId: () => 'instance',
    GetCorrelationId: () => 'correlation',
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENTS),
    GetHostFullVersion: () => '16.0.15407.10000',
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => '{}',
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}
