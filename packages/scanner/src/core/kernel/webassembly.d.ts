// The few WebAssembly types that the kernel uses: the ES library has none, and the DOM library would let
// browser globals into code that must run everywhere.
declare namespace WebAssembly {
  type ExportValue = unknown;
  interface Module {
    readonly [Symbol.toStringTag]: 'WebAssembly.Module';
  }
  const Module: new (bytes: Uint8Array) => Module;
  class Memory {
    constructor(descriptor: { readonly initial: number; readonly maximum?: number });
    readonly buffer: ArrayBuffer;
    grow(pages: number): number;
  }
  class Instance {
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, Memory>>>>);
    readonly exports: Readonly<Record<string, ExportValue>>;
  }
}
