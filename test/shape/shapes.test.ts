import * as z from '../../src/shape';

test('every fault is named with its place', () => {
  const person = z.object({ name: z.string().min(1), tags: z.array(z.enum(['a', 'b'])) });
  const result = person.safeParse({ name: '', tags: ['a', 'c'] });
  expect(result.error?.issues).toEqual([
    { path: ['name'], message: 'shorter than 1 characters' },
    { path: ['tags', 1], message: 'expected "a" | "b"' },
  ]);
  expect(() => person.parse(null)).toThrow('value: expected object, received null');
  expect(person.safeParse({ name: 'n' }).error?.issues).toEqual([{ path: ['tags'], message: 'missing' }]);
});

test('a transformation may refuse', () => {
  const even = z.int().transform((one, refuse) => (one % 2 === 0 ? one / 2 : refuse(`${one} is odd`)));
  expect(even.parse(4)).toBe(2);
  expect(even.safeParse(3).error?.issues).toEqual([{ path: [], message: '3 is odd' }]);
  expect(even.safeParse('4').success).toBe(false);
});

test('a union that nothing fits says why', () => {
  expect(z.union([z.string(), z.int()]).safeParse(true).error?.message).toBe(
    'value: fits none of its shapes (expected string, received boolean; expected number, received boolean)',
  );
});

test('a shape that names itself reads any depth', () => {
  interface Tree {
    readonly trees: Tree[];
  }
  const tree: z.Shape<Tree> = z.object({ trees: z.array(z.lazy(() => tree)) });
  expect(tree.safeParse({ trees: [{ trees: [] }, { trees: [{ trees: [] }] }] }).success).toBe(true);
  expect(tree.safeParse({ trees: [{ trees: [{}] }] }).error?.issues[0]?.path).toEqual([
    'trees',
    0,
    'trees',
    0,
    'trees',
  ]);
});

test('what every object inherits is no value of its own', () => {
  expect(z.object({ toString: z.unknown().optional() }).parse({})).toEqual({});
});
