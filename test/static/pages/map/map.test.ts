import fc from 'fast-check';
import { layoutOf, MOST_DRAWN, nearest } from '../../../../static/src/pages/project/map/draw/layout';
import { firstBox, showing, zoomed } from '../../../../static/src/pages/project/map/draw/view-box';
import {
  choose,
  MOST_HOPS,
  readPlace,
  VIEWS,
  writePlace,
} from '../../../../static/src/pages/project/map/map-place';
import { largeMap, mapView } from '../../fixtures/service-map';

const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const places = fc
  .record({
    view: fc.constantFrom(...VIEWS),
    around: fc.option(id),
    hops: fc.integer({ min: 1, max: MOST_HOPS }),
    down: fc.uniqueArray(id, { maxLength: 20 }),
  })
  .map((place) => ({ ...place, hops: place.around === null ? 2 : place.hops }));

describe('the address of the service map', () => {
  test('says all that is looked at', () => {
    fc.assert(fc.property(places, (place) => expect(readPlace(writePlace(place), 'list')).toEqual(place)));
  });
  test('that nobody wrote like this is read as far as it can be', () => {
    expect(readPlace({ view: 'globe', around: 'No id!', hops: '99', down: 'a,,b,a,<x>' }, 'list')).toEqual({
      view: 'list',
      around: null,
      hops: 2,
      down: ['a', 'b'],
    });
  });
  test('choosing takes one, choosing it again none, and together several', () => {
    const place = readPlace({}, 'map');
    expect(choose(place, 'a', false).down).toEqual(['a']);
    expect(choose({ ...place, down: ['a'] }, 'a', false).down).toEqual([]);
    expect(choose({ ...place, down: ['a', 'b'] }, 'a', false).down).toEqual(['a']);
    expect(choose({ ...place, down: ['a'] }, 'b', true).down).toEqual(['a', 'b']);
    expect(choose({ ...place, down: ['a', 'b'] }, 'a', true).down).toEqual(['b']);
  });
});

describe('the drawing of the service map', () => {
  test('what needs something stands left of it, and lines end at the boxes', () => {
    const { nodes, edges } = layoutOf(mapView);
    const at = (wanted: string) => nodes.find(({ node }) => node.id === wanted);
    for (const { edge, points } of edges) {
      const [from, to] = [at(edge.from), at(edge.to)];
      if (!from || !to) throw new Error('a line without a box');
      expect(from.x).toBeLessThan(to.x);
      expect(points[0]?.x).toBe(from.x + 176);
      expect(points.at(-1)?.x).toBe(to.x);
    }
  });
  test('services that need one another in a circle are drawn all the same', () => {
    const [one, other] = mapView.nodes;
    if (!one || !other) throw new Error('no services');
    const edge = { from: one.id, to: other.id, confidence: 'stale', redundancy: null } as const;
    const circle = { nodes: [one, other], edges: [edge, { ...edge, from: other.id, to: one.id }] };
    expect(layoutOf(circle).edges).toHaveLength(2);
  });
  test('of a large registry only so much is drawn, with the lines between what is drawn', () => {
    const { nodes, edges } = layoutOf(largeMap);
    expect(nodes).toHaveLength(MOST_DRAWN);
    const ids = new Set(nodes.map(({ node }) => node.id));
    expect(edges.every(({ edge }) => ids.has(edge.from) && ids.has(edge.to))).toBe(true);
  });
  test('arrows lead to the nearest box in their direction, and nowhere past the last', () => {
    const { nodes } = layoutOf(mapView);
    const of = (wanted: string) => nodes.find(({ node }) => node.id === wanted) ?? nodes[0];
    const payments = of('payments');
    if (!payments) throw new Error('no services');
    expect(nearest(nodes, payments, { x: 1, y: 0 })?.node.id).toMatch(/^database-/);
    expect(nearest(nodes, payments, { x: -1, y: 0 })?.x).toBeLessThan(payments.x);
    const last = of('database-1');
    expect(last && nearest(nodes, last, { x: 1, y: 0 })).toBeNull();
  });
});

describe('what is in sight of the map', () => {
  const frame = { width: 800, height: 500 };
  test('all of a small one; of a large one what can be read', () => {
    const box = firstBox({ width: 400, height: 200 }, frame, { x: 0, y: 0 });
    expect(box).toEqual({ x: -200, y: -150, width: 800, height: 500 });
    const large = firstBox({ width: 4000, height: 9000 }, frame, { x: 0, y: 5000 });
    expect(frame.width / large.width).toBeCloseTo(0.75);
    expect(large.y).toBeLessThan(5000);
    expect(large.y + large.height).toBeGreaterThan(5000);
  });
  test('zooming keeps the middle where it is and has its ends', () => {
    const box = { x: 0, y: 0, width: 800, height: 500 };
    const near = zoomed(box, 1.25, frame);
    expect(near.x + near.width / 2).toBeCloseTo(400);
    expect(near.width).toBeCloseTo(640);
    expect(zoomed(box, 1000, frame).width).toBeCloseTo(400);
  });
  test('what is out of sight is brought in, no farther than needed', () => {
    const box = { x: 0, y: 0, width: 100, height: 100 };
    expect(showing(box, { x: 10, y: 10, width: 20, height: 20 })).toEqual(box);
    expect(showing(box, { x: 150, y: -30, width: 20, height: 20 })).toMatchObject({ x: 70, y: -30 });
  });
});
