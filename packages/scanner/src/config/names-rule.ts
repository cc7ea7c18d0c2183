/** Says whether a name, in which `*` stands for anything, means a rule; no regular expression, which could take forever. */
export function namesRule(name: string, id: string): boolean {
  const [start = '', ...middle] = name.split('*');
  const end = middle.pop();
  if (end === undefined) return name === id;
  if (!id.startsWith(start) || !id.slice(start.length).endsWith(end)) return false;
  let rest = id.slice(start.length, id.length - end.length);
  return middle.every((part) => {
    const at = rest.indexOf(part);
    rest = rest.slice(at + part.length);
    return at >= 0;
  });
}
