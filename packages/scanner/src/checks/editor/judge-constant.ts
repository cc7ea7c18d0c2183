import { editorEngine } from './editor-engine.ts';

/** Which rule a value bound to a name breaks, by the engine's judgement. */
export function judgeConstant(path: string) {
  return (name: string, value: string): string | undefined => {
    const engine = editorEngine();
    const bytes = new TextEncoder().encode(`${/^[\w.-]+$/.test(name) ? name : 'value'} = ${JSON.stringify(value)}\n`);
    engine.buffer(bytes.length).set(bytes);
    const { detections } = engine.search({ length: bytes.length, path });
    return detections.find(({ confidence }) => confidence !== 'low')?.rule.id;
  };
}
