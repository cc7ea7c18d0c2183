// Lists of places in memory, which grows as they do.

/** A place: u32 where, u16 keyword, u8 what is known of it. */
export const PLACE: usize = 8;
/** Nothing is known of it yet. */
export const OPEN: u32 = 3;

const AHEAD: usize = 0xfffff;

let limit: usize = 0;

/** Makes sure that memory up to an address, and some behind it, is there. */
// @ts-ignore: decorator
@inline
export function reserve(end: usize): void {
  if (end + 64 > limit) grow(end + 64);
}

function grow(end: usize): void {
  limit = <usize>memory.size() << 16;
  if (end <= limit) return;
  // Growing tells the machine of new memory each time: seldom and much is cheaper.
  memory.grow(<i32>((end - limit + AHEAD) >>> 16));
  limit = <usize>memory.size() << 16;
}

/**
 * Enters a keyword's place into a list that ends at `end`, where it is not yet; returns where the list ends now. Keywords
 * are met in the order of their rarest letters, which is nearly the order of where they begin.
 */
export function insert(list: usize, end: usize, where: u32, keyword: u32): usize {
  reserve(end + PLACE);
  let at = end;
  while (at > list) {
    const previous = load<u32>(at - PLACE);
    if (previous < where || (previous == where && <u32>load<u16>(at - PLACE, 4) <= keyword)) break;
    store<u64>(at, load<u64>(at - PLACE));
    at -= PLACE;
  }
  if (at > list && load<u32>(at - PLACE) == where && load<u16>(at - PLACE, 4) == keyword) {
    // Met twice: what was moved goes back.
    memory.copy(at, at + PLACE, end - at);
    return end;
  }
  store<u32>(at, where);
  store<u32>(at, keyword | (OPEN << 16), 4);
  return end + PLACE;
}
