// @ts-ignore: decorator
@inline
function within(bytes: v128, low: u8, span: u8): v128 {
  return i8x16.lt_u(i8x16.sub(bytes, i8x16.splat(low)), i8x16.splat(span));
}

/** Which of the sixteen bytes at an address are characters of base64, in either alphabet: a bit each. */
// @ts-ignore: decorator
@inline
export function base64Mask(at: usize): u32 {
  const bytes = v128.load(at);
  const letters = within(v128.or(bytes, i8x16.splat(0x20)), 97, 26);
  const digits = within(bytes, 48, 10);
  const marks = v128.or(
    v128.or(i8x16.eq(bytes, i8x16.splat(0x2b)), i8x16.eq(bytes, i8x16.splat(0x2d))),
    v128.or(i8x16.eq(bytes, i8x16.splat(0x2f)), i8x16.eq(bytes, i8x16.splat(0x5f))),
  );
  return i8x16.bitmask(v128.or(v128.or(letters, digits), marks));
}
